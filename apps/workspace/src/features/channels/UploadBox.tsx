import { Button, ErrorState, Progress, problemWords } from '../../design/index.ts';
import { formatBytes } from '../../text/index.ts';
import { DropZone } from './DropZone.tsx';
import type { Upload } from './useUpload.ts';

/** Where a file is given: the place to drop it, how far it is on its way, or why it could not be read. */
export function UploadBox({ upload, onChoose }: { upload: Upload; onChoose: () => void }) {
  const { progress } = upload;
  if (progress) {
    return (
      <div className="mt-3 rounded-2 border border-line-2 bg-raised px-3.5 py-3">
        <div className="mb-2 flex items-baseline justify-between gap-2.5">
          <b className="min-w-0 truncate font-semibold">{progress.file.name}</b>
          <span className="shrink-0 text-12 text-ink-3">{formatBytes(progress.file.size)}</span>
        </div>
        <Progress
          label={`Sending ${progress.file.name}`}
          value={progress.sent}
          max={progress.total}
          words={progress.sent < progress.total ? `${formatBytes(progress.sent)} sent` : 'Reading its beginning…'}
        />
        <Button kind="quiet" className="mt-2 -ml-2" onClick={upload.stop}>
          Stop sending
        </Button>
      </div>
    );
  }
  return (
    <div className="mt-3 grid gap-3">
      {upload.error ? (
        <ErrorState title={`“${upload.fileName}” was not taken.`}>
          {problemWords(upload.error)} Nothing of it was kept.
        </ErrorState>
      ) : null}
      <DropZone onFile={upload.send} onChoose={onChoose} />
    </div>
  );
}
