// Loaded before a benchmark: on a new machine, what that imports is not there yet.
import { installPackages } from '../tools/install.mjs';

installPackages();
