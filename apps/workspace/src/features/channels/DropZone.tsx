import { type DragEvent, useState } from 'react';
import { classes } from '../../design/index.ts';

interface DropZoneProps {
  onFile: (file: File) => void;
  /** Opens the browser's own choice of files. */
  onChoose: () => void;
}

/** Takes a file that is dropped on it. Pressing it chooses one. */
export function DropZone({ onFile, onChoose }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <button
      type="button"
      onClick={onChoose}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classes(
        'grid w-full justify-items-center gap-0.5 rounded-2 border border-dashed px-4 py-8 text-center hover:border-accent',
        over ? 'border-accent bg-accent-soft' : 'border-control bg-raised',
      )}
    >
      <b className="text-14 font-semibold">{over ? 'Let go to bring it in' : 'Drop a file here'}</b>
      <span className="text-12 text-ink-2">or press to choose one</span>
    </button>
  );
}
