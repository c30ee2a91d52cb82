import type { Member } from '@parley/server/api';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  Avatar,
  Button,
  type Column,
  Dialog,
  QueryError,
  RowBones,
  SectionHead,
  Skeleton,
  Table,
} from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { useMay, useMe, useWorkspace } from '../../shell/useWorkspace.ts';
import { formatDay } from '../../text/index.ts';
import { Invitations } from './Invitations.tsx';
import { changeRole, membersQuery, removeMember } from './queries.ts';
import { RoleSelect } from './RoleSelect.tsx';
import { useChange } from './useChange.ts';

/** Who belongs to the workspace, and who is invited. */
export function MembersScreen() {
  const { slug } = useWorkspace();
  const mayAdmin = useMay('admin');
  const members = useQuery(membersQuery(slug));
  return (
    <div className="grid max-w-[860px] gap-8">
      <section>
        <SectionHead end={members.data ? members.data.length : null}>Members</SectionHead>
        {members.isError ? (
          <QueryError
            error={members.error}
            what="The members could not be read."
            onRetry={() => void members.refetch()}
          />
        ) : null}
        {members.isPending ? (
          <Skeleton label="Reading the members">
            <RowBones rows={3} />
          </Skeleton>
        ) : null}
        {members.data ? <MemberTable members={members.data} /> : null}
      </section>
      {mayAdmin ? <Invitations /> : null}
    </div>
  );
}

function MemberTable({ members }: { members: readonly Member[] }) {
  const { slug } = useWorkspace();
  const { user } = useMe();
  const mayAdmin = useMay('admin');
  const mayOwn = useMay('owner');
  const [leaving, setLeaving] = useState<Member | null>(null);
  const setRole = useChange({
    change: ({ member, role }: { member: Member; role: Member['role'] }) => changeRole(slug, member.id, role),
    stale: [[slug, 'workspace'], ['me']],
    done: (_, { member, role }) => `${member.name} is now ${role}.`,
  });
  const mayChange = (member: Member) => mayAdmin && (mayOwn || member.role !== 'owner');
  const columns: Column<Member>[] = [
    {
      id: 'name',
      head: 'Name',
      cell: (member) => (
        <span className="flex items-center gap-2.5">
          <Avatar name={member.name} />
          <span className="min-w-0">
            <b className="font-semibold">{member.name}</b>
            {member.id === user.id ? <span className="text-ink-3"> you</span> : null}
            <br />
            <span className="break-all text-ink-3">{member.email}</span>
          </span>
        </span>
      ),
    },
    {
      id: 'joined',
      head: 'Since',
      className: 'max-sm:hidden',
      cell: (member) => formatDay(member.joinedAt, Date.now()),
    },
    {
      id: 'role',
      head: 'Role',
      cell: (member) =>
        mayChange(member) ? (
          <RoleSelect
            label={`Role of ${member.name}`}
            value={member.role}
            mayOwn={mayOwn}
            onChange={(role) => setRole.mutate({ member, role })}
          />
        ) : (
          member.role
        ),
    },
    {
      id: 'out',
      head: 'Leave or take out',
      quietHead: true,
      number: true,
      cell: (member) =>
        mayChange(member) || member.id === user.id ? (
          <Button kind="quiet" onClick={() => setLeaving(member)}>
            {member.id === user.id ? 'Leave' : 'Take out'}
          </Button>
        ) : null,
    },
  ];
  return (
    <>
      <Table label="Members" columns={columns} rows={members} rowKey={(member) => member.id} />
      {leaving ? <TakeOut member={leaving} onClose={() => setLeaving(null)} /> : null}
    </>
  );
}

/** Asked for, because coming back needs somebody else's invitation. */
function TakeOut({ member, onClose }: { member: Member; onClose: () => void }) {
  const { slug, name } = useWorkspace();
  const { user } = useMe();
  const navigate = useNavigate();
  const leaves = member.id === user.id;
  const remove = useChange({
    change: () => removeMember(slug, member.id),
    stale: leaves ? [['me']] : [[slug, 'workspace']],
    done: () => (leaves ? `You have left ${name}.` : `${member.name} is out.`),
    onDone: () => {
      onClose();
      if (leaves) void navigate({ to: paths.workspaces() });
    },
  });
  return (
    <Dialog
      title={leaves ? `Leave ${name}?` : `Take ${member.name} out of ${name}?`}
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            Stay as it is
          </Button>
          <Button kind="primary" harm busy={remove.isPending && 'Working…'} onClick={() => remove.mutate(undefined)}>
            {leaves ? 'Leave' : 'Take out'}
          </Button>
        </>
      }
    >
      <p>{leaves ? 'Your' : 'Their'} replies and notes stay where they are. Coming back needs a new invitation.</p>
    </Dialog>
  );
}
