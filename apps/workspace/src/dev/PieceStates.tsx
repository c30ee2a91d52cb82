import { useState } from 'react';
import {
  Avatar,
  Bone,
  Button,
  Dialog,
  EmptyState,
  ErrorState,
  Progress,
  SectionHead,
  Skeleton,
} from '../design/index.ts';

export function PieceStates() {
  const [dialog, setDialog] = useState(false);
  return (
    <div className="mt-6 grid grid-cols-4 gap-7 max-md:grid-cols-2 max-sm:grid-cols-1">
      <section>
        <SectionHead end="says what would fill it">Empty</SectionHead>
        <EmptyState title="Nobody is waiting for you." action={<Button keys="t">Tell them</Button>}>
          The last word came 40 s ago and went to Logistics. While it is quiet, 26 people could be told their rack is
          fixed.
        </EmptyState>
      </section>
      <section>
        <SectionHead end="the shape first">Loading</SectionHead>
        <Skeleton label="Still reading 8,960 rows, 5,412 done">
          <Bone className="w-1/3" />
          <Bone className="mt-[11px] mb-2 h-[13px] w-[96%]" />
          <Bone className="h-[13px] w-3/4" />
        </Skeleton>
        <div className="mt-4">
          <Progress label="Import" value={5412} max={8960} words="5,412 of 8,960 read" end="about 40 s left" />
        </div>
      </section>
      <section>
        <SectionHead end="what happened, what is safe">Error</SectionHead>
        <ErrorState
          title="Your reply did not leave."
          actions={
            <>
              <Button>Try now</Button>
              <Button kind="quiet">What happened</Button>
            </>
          }
        >
          wielen.example did not answer, three times in 5 min. Your words are kept here.
        </ErrorState>
      </section>
      <section>
        <SectionHead end="cannot be undone">Dialog</SectionHead>
        <div className="flex items-center gap-2">
          <Avatar name="Noor Haddad" /> <Avatar name="Ines Okafor" size="middle" />{' '}
          <Avatar name="Ines Okafor" size="large" />
          <Button onClick={() => setDialog(true)}>Open</Button>
        </div>
        {dialog ? (
          <Dialog
            title="Erase Ines Okafor?"
            onClose={() => setDialog(false)}
            actions={
              <>
                <Button kind="quiet" onClick={() => setDialog(false)}>
                  Keep
                </Button>
                <Button kind="primary" harm>
                  Erase
                </Button>
              </>
            }
          >
            <p>Her words, her answers and what we know of her go for good.</p>
          </Dialog>
        ) : null}
      </section>
    </div>
  );
}
