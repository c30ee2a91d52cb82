import type { Import, Undone } from '@parley/server/api';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { counted } from '../../text/index.ts';
import { undoImport } from './queries.ts';
import { useChange } from './useChange.ts';

/** Takes an import back, exactly; a file that was never started just goes. Its words say what is taken away. */
export function UndoButton({ import: one, children }: { import: Import; children: ReactNode }) {
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const waiting = one.state === 'waiting';
  const undo = useChange<void, Undone>({
    change: (workspace) => undoImport(workspace, one.id),
    done: ({ removed }) => (waiting ? 'Thrown away.' : `Taken back: ${counted(removed, 'message')}.`),
    onDone: () => {
      if (waiting) void navigate({ to: paths.start(slug) });
    },
  });
  return (
    <Button
      kind="quiet"
      size={waiting ? 'large' : 'app'}
      harm={!waiting}
      busy={undo.isPending && 'Taking it back…'}
      onClick={() => undo.mutate()}
    >
      {children}
    </Button>
  );
}
