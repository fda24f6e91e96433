/** Makes the plugin, and returns where its folder and its ZIP file are. */
export declare function buildPlugin(folder?: string): Promise<{ folder: string; archive: string; version: string }>;
