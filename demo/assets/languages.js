/**
 * The page's language: from `?lang=` in the address, and from the links of the picker. Everything the quiz needs for it
 * is `lang` on <html>. Not a module, and early in <head>: so that no word is painted in another language first.
 */
{
  const pages = {
    en: {
      skip: 'Skip to the content',
      languages: 'Language',
      heading: 'Ask in your own language',
      lead: 'We are a skin and hair clinic by the ferry port. Many of our visitors come from far away. Choose your language here. Answers you have given stay as they are.',
      caption: 'This is what a page needs for the quiz in this language:',
      call: 'Would you rather talk? Call us:',
      demo: 'This is a demo. Lantern Quay and its phone number are invented.',
    },
    es: {
      skip: 'Ir al contenido',
      languages: 'Idioma',
      heading: 'Pregunte en su idioma',
      lead: 'Somos una clínica de piel y cabello junto al puerto de ferris. Muchos de nuestros visitantes vienen de lejos. Elija aquí su idioma. Las respuestas que ya haya dado se mantienen.',
      caption: 'Esto es lo que necesita una página para mostrar el cuestionario en este idioma:',
      call: '¿Prefiere hablar? Llámenos:',
      demo: 'Esto es una demostración. Lantern Quay y su número de teléfono son inventados.',
    },
    fr: {
      skip: 'Aller au contenu',
      languages: 'Langue',
      heading: 'Posez vos questions dans votre langue',
      lead: 'Nous sommes une clinique de la peau et des cheveux, près du port des ferries. Beaucoup de nos visiteurs viennent de loin. Choisissez votre langue ici. Les réponses déjà données ne changent pas.',
      caption: 'Voici ce qu’il faut à une page pour afficher le questionnaire dans cette langue\u00a0:',
      call: 'Vous préférez parler\u00a0? Appelez-nous\u00a0:',
      demo: 'Ceci est une démonstration. Lantern Quay et son numéro de téléphone sont fictifs.',
    },
    de: {
      skip: 'Zum Inhalt springen',
      languages: 'Sprache',
      heading: 'Fragen Sie in Ihrer Sprache',
      lead: 'Wir sind eine Klinik für Haut und Haar am Fährhafen. Viele Menschen kommen von weit her zu uns. Wählen Sie hier Ihre Sprache. Schon gegebene Antworten bleiben erhalten.',
      caption: 'Das braucht eine Seite für den Fragebogen in dieser Sprache:',
      call: 'Möchten Sie lieber sprechen? Rufen Sie uns an:',
      demo: 'Dies ist eine Demo. Lantern Quay und die Telefonnummer sind erfunden.',
    },
    pt: {
      skip: 'Ir para o conteúdo',
      languages: 'Idioma',
      heading: 'Pergunte no seu idioma',
      lead: 'Somos uma clínica de pele e cabelo perto do porto das balsas. Muitos dos nossos visitantes vêm de longe. Escolha seu idioma aqui. As respostas já dadas ficam como estão.',
      caption: 'É disto que uma página precisa para mostrar o questionário neste idioma:',
      call: 'Prefere conversar? Ligue para nós:',
      demo: 'Esta é uma demonstração. A Lantern Quay e seu número de telefone são fictícios.',
    },
    it: {
      skip: 'Vai al contenuto',
      languages: 'Lingua',
      heading: 'Chieda nella sua lingua',
      lead: 'Siamo una clinica per la pelle e i capelli vicino al porto dei traghetti. Molti dei nostri visitatori vengono da lontano. Scelga qui la sua lingua. Le risposte già date restano come sono.',
      caption: 'Ecco che cosa serve a una pagina per mostrare il questionario in questa lingua:',
      call: 'Preferisce parlare? Ci chiami:',
      demo: 'Questa è una demo. Lantern Quay e il suo numero di telefono sono inventati.',
    },
    ar: {
      skip: 'الانتقال إلى المحتوى',
      languages: 'اللغة',
      heading: 'أسئلتك بلغتك',
      lead: 'نحن عيادة للبشرة والشعر بالقرب من ميناء العبّارات. يأتي كثير من زوارنا من أماكن بعيدة. يمكنك اختيار لغتك هنا، وتبقى إجاباتك السابقة كما هي.',
      caption: 'هذا ما تحتاج إليه الصفحة لعرض الاستبيان بهذه اللغة:',
      call: 'للتحدث معنا هاتفيًا:',
      demo: 'هذه صفحة تجريبية. عيادة Lantern Quay ورقم هاتفها من وحي الخيال.',
    },
    ko: {
      skip: '본문으로 건너뛰기',
      languages: '언어',
      heading: '편한 언어로 물어보세요',
      lead: '저희는 페리 항구 옆에 있는 피부·모발 클리닉입니다. 멀리서 오시는 분이 많습니다. 여기에서 언어를 선택하세요. 이미 답한 내용은 그대로 유지됩니다.',
      caption: '이 언어로 설문을 보여 주려면 페이지에 다음이 필요합니다.',
      call: '전화로 이야기하고 싶으신가요? 전화번호:',
      demo: '이 페이지는 데모입니다. Lantern Quay와 전화번호는 가상입니다.',
    },
    ja: {
      skip: '本文へ移動',
      languages: '言語',
      heading: 'ご自分の言語でお尋ねください',
      lead: 'フェリー乗り場の近くにある、肌と髪のクリニックです。遠くからお越しの方も多くいらっしゃいます。ここで言語をお選びください。入力済みの回答はそのまま残ります。',
      caption: 'この言語で質問を表示するために、ページに必要なものは次のとおりです。',
      call: 'お電話でお話しになりたい方はこちら：',
      demo: 'これはデモです。Lantern Quayと電話番号は架空のものです。',
    },
    zh: {
      skip: '跳到正文',
      languages: '语言',
      heading: '用您的语言提问',
      lead: '我们是渡轮码头旁的一家皮肤与毛发诊所。很多访客来自远方。请在此选择您的语言。已填写的答案会保留。',
      caption: '页面需要以下内容，即可用此语言显示问答：',
      call: '想直接通话？请致电：',
      demo: '这是演示页面。Lantern Quay 及其电话号码均为虚构。',
    },
  };

  const root = document.documentElement;
  const direction = (language) => (language === 'ar' ? 'rtl' : 'ltr');

  function languageOf(address) {
    const asked = new URL(address).searchParams.get('lang') ?? '';
    return Object.hasOwn(pages, asked) ? asked : 'en';
  }

  function snippet(language) {
    const dir = direction(language) === 'rtl' ? ' dir="rtl"' : '';
    return `<html lang="${language}"${dir}>\n…\n<script type="module" src="exosome-quiz.js"></script>\n<exosome-quiz clinic-name="Lantern Quay"></exosome-quiz>`;
  }

  function wordPage(language) {
    const words = pages[language];
    for (const element of document.querySelectorAll('[data-words]')) element.textContent = words[element.dataset.words];
    document.querySelector('[data-picker]').setAttribute('aria-label', words.languages);
    document.querySelector('[data-snippet]').textContent = snippet(language);
    for (const link of document.querySelectorAll('[data-picker] a')) {
      if (link.lang === language) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  function show(language) {
    // This is what the quiz follows.
    root.lang = language;
    root.dir = direction(language);
    if (document.readyState !== 'loading') wordPage(language);
  }

  /** A link of the picker changes the page as it stands. In a new tab it is a link like any other. */
  function onClick(event) {
    const link = event.target.closest('[data-picker] a');
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (link.href !== location.href) history.pushState(null, '', link.href);
    show(languageOf(link.href));
  }

  show(languageOf(location.href));
  // The words that are replaced are not seen before.
  root.toggleAttribute('data-waits', root.lang !== 'en');
  // Comes before the scripts that wait for the whole page, the quiz's among them.
  document.addEventListener('readystatechange', () => {
    show(languageOf(location.href));
    root.removeAttribute('data-waits');
  }, { once: true });
  document.addEventListener('click', onClick);
  window.addEventListener('popstate', () => show(languageOf(location.href)));
}
