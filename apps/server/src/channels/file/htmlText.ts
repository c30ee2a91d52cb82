import sanitizeHtml from 'sanitize-html';

const BLOCKS = [
  'p',
  'div',
  'li',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'table',
  'ul',
  'ol',
  'hr',
];
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/**
 * The words of an HTML mail as plain text: scripts, styles and all marks are gone, blocks begin on a line of their own.
 * The result is text, not HTML: who shows it must escape it.
 */
export function htmlToText(html: string): string {
  // What the sanitizer leaves is a small language: these tags without attributes, and four entities.
  const simple = sanitizeHtml(html, {
    allowedTags: [...BLOCKS, 'br'],
    allowedAttributes: {},
    nonTextTags: ['head', 'title', 'style', 'script', 'noscript', 'textarea', 'option', 'template'],
  });
  return simple
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/<br[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
