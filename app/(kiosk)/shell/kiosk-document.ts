import { translator } from '@/lib/i18n/translator';

/** The addresses of the built files that the document names. */
type DocumentParts = {
  version: string;
  script: string;
  style: string;
  fonts: readonly string[];
  icon: string;
};

const t = translator('vi');
const PAGE_COLOUR = '#fbfaf8';
const ACCENT_COLOUR = '#0b5a57';

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The one document of the kiosk: calm until the program has started, and honest where it cannot. */
export function kioskDocument(parts: DocumentParts): string {
  const { version, script, style, fonts, icon } = parts;
  const preloads = fonts.map(
    (font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`,
  );
  return [
    '<!doctype html>',
    `<html lang="vi" data-shell="${version}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="format-detection" content="telephone=no,email=no,address=no,date=no">',
    `<meta name="theme-color" content="${ACCENT_COLOUR}">`,
    '<meta name="mobile-web-app-capable" content="yes">',
    `<title>${escaped(t('kiosk.title'))}</title>`,
    `<link rel="icon" href="${icon}" type="image/svg+xml">`,
    '<link rel="manifest" href="/kiosk/manifest.webmanifest">',
    ...preloads,
    `<link rel="stylesheet" href="${style}">`,
    `<script type="module" src="${script}"></script>`,
    '</head>',
    '<body>',
    '<div id="kiosk">',
    `<main class="kiosk-opening"><img src="${icon}" alt="" width="96" height="96">`,
    `<h1 role="status">${escaped(t('kiosk.opening'))}</h1></main>`,
    '</div>',
    `<noscript><p class="kiosk-noscript">${escaped(t('kiosk.noscript'))}</p></noscript>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

type ManifestIcon = { src: string; sizes: string; type: string; purpose: 'any' | 'maskable' };

/** So that the browser offers to install the kiosk, and starts it without any frame. */
export function kioskManifest(icons: readonly ManifestIcon[]): string {
  return JSON.stringify({
    id: '/kiosk',
    start_url: '/kiosk',
    scope: '/kiosk',
    name: t('kiosk.app.name'),
    short_name: t('app.name'),
    description: t('kiosk.app.description'),
    lang: 'vi',
    dir: 'ltr',
    display: 'fullscreen',
    display_override: ['fullscreen', 'standalone'],
    orientation: 'any',
    background_color: PAGE_COLOUR,
    theme_color: ACCENT_COLOUR,
    icons,
  });
}
