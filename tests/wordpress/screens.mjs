// What a person does in the site's pages, by roles and names.
const button = (name) => `aria/${name}[role="button"]`;

export const click = (page, name, role = 'button') => page.locator(`aria/${name}[role="${role}"]`).click();

export const see = (page, name, role) => page.locator(`aria/${name}[role="${role}"]`).wait();

/** Writes into a field; what stood there is gone. */
export async function write(page, name, text, role = 'textbox') {
  await page.locator(`aria/${name}[role="${role}"]`).fill(text);
}

export const textOf = (page, selector) => page.$eval(selector, (element) => element.innerText);

/** Logs in, and goes on to a page of the administration. */
export async function logIn(page, address, { user, password }, target = '/wp-admin/plugins.php') {
  await page.goto(`${address}/wp-login.php?redirect_to=${encodeURIComponent(target)}`);
  // WordPress puts the focus into the first field a moment after the page is there, whatever is being typed by then.
  await page.waitForFunction(() => document.activeElement?.id === 'user_login');
  await page.locator('#user_login').fill(user);
  await page.locator('#user_pass').fill(password);
  const [response] = await Promise.all([page.waitForNavigation(), click(page, 'Log In')]);
  if (page.url().includes('wp-login.php')) throw new Error(`Not logged in: ${await textOf(page, 'body')}`);
  return response;
}

/** One visitor's way through the quiz: what is chosen, question by question. */
export const HAIR = [
  ['radio', 'Hair that is getting thinner'],
  ['checkbox', 'Slow thinning at the part, crown or hairline'],
  ['checkbox', 'No, nothing else'],
  ['radio', 'More than a year'],
  ['checkbox', 'Nothing yet'],
  ['radio', 'I am not sure'],
  ['radio', '22 to 39'],
  ['checkbox', 'Cancer in the past'],
];

/** From the first screen to the contact form. */
export async function answerQuiz(page, choices = HAIR) {
  await click(page, 'Start');
  for (const [role, name] of choices) {
    await click(page, name, role);
    await click(page, 'Continue');
  }
}

export async function fillContact(page, { clinic, name, email, phone, sharesAnswers }) {
  await click(page, `Ask ${clinic} to contact me`);
  await write(page, 'Name', name);
  await write(page, 'Email address', email);
  if (phone) await write(page, 'Phone number (optional)', phone);
  await click(page, `I agree that ${clinic} uses these details and the area in my result to reply to me.`, 'checkbox');
  if (sharesAnswers) await click(page, `Send my answers too, so that ${clinic} can prepare. My answers to the last question, about health, stay out.`, 'checkbox');
}

export const screenOf = (page) => page.$eval('exosome-quiz', (quiz) => quiz.screen);

/** Presses Send, and waits until the quiz says that it is sent, or that it is not. */
export async function send(page) {
  await click(page, 'Send');
  await page.waitForFunction(() => {
    const quiz = document.querySelector('exosome-quiz');
    return quiz.screen === 'sent' || [...quiz.shadowRoot.querySelectorAll('button')].some((each) => each.innerText === 'Try again');
  });
  return screenOf(page);
}

/** Installs the plugin as an administrator does, from its ZIP file. */
export async function installPlugin(page, address, archive) {
  await page.goto(`${address}/wp-admin/plugin-install.php?tab=upload`);
  const file = await page.waitForSelector('input[type="file"]');
  await file.uploadFile(archive);
  await Promise.all([page.waitForNavigation(), click(page, 'Install Now')]);
  await Promise.all([page.waitForNavigation(), click(page, 'Activate Plugin', 'link')]);
}

/** Closes what the editor greets new people with. */
async function closeGreeting(page) {
  await page.waitForSelector('.edit-post-layout');
  const close = await page.waitForSelector(button('Close dialog'), { timeout: 5000 }).catch(() => null);
  await close?.click();
}

/** Labels there are written in capitals by a style sheet, and Chromium names fields by what is seen. */
export const setting = (name) => name.toUpperCase();

/** A new post with the block in it. */
export async function placeBlock(page, address, title) {
  await page.goto(`${address}/wp-admin/post-new.php`);
  await closeGreeting(page);
  await write(page, 'Add title', title);
  await click(page, 'Toggle block inserter');
  await write(page, 'Search for blocks and patterns', 'exosome', 'searchbox');
  // Its name begins with a space there.
  await page.locator('.editor-block-list-item-exosome-quiz-quiz').click();
  await click(page, 'Toggle block inserter');
  await click(page, 'Settings');
  await page.waitForFunction(() => document.querySelector('exosome-quiz')?.screen);
}

/** Publishes the post, and returns its address. */
export async function publish(page) {
  await click(page, 'Publish');
  await page.locator('.editor-post-publish-panel__header-publish-button button').click();
  const link = await page.waitForSelector('.post-publish-panel__postpublish-buttons a');
  return link.evaluate((element) => element.href);
}
