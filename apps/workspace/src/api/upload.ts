import { newUuid } from './newUuid.ts';
import { problemOf, unreachable } from './problem.ts';

interface Upload {
  readonly slug: string;
  /** Under `/api/v1`, such as `/imports`. */
  readonly path: string;
  readonly file: File;
  /** Called as bytes leave; `sent` from 0 to `total`, which counts the form around the file too. */
  readonly onProgress: (sent: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends one file as a form. By XMLHttpRequest, since `fetch` does not tell how much has left; the browser streams the
 * file from the disk, so its size does not matter.
 *
 * @throws ApiProblem when the server refuses it or does not answer
 * @throws DOMException `AbortError` when the signal ended it
 */
export function uploadFile<T>({ slug, path, file, onProgress, signal }: Upload): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    request.open('POST', `/api/v1${path}`);
    request.setRequestHeader('Parley-Workspace', slug);
    request.setRequestHeader('x-parley-csrf', '1');
    request.setRequestHeader('Idempotency-Key', newUuid());
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded, total);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as T);
      else problemOf(new Response(request.responseText, { status: request.status })).then(reject, reject);
    };
    request.onerror = () => reject(unreachable(new Error('the upload got no answer')));
    request.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'));
    request.onloadend = () => signal.removeEventListener('abort', stop);
    signal.addEventListener('abort', stop);
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}
