/** The shapes of the HTTP API as types, for the web app: it imports nothing else of the server, and this only as types. */
import type { z } from 'zod';
import type * as channels from './channels/schemas.ts';
import type * as conversations from './conversations/schemas.ts';
import type * as insights from './insights/schemas.ts';
import type * as people from './people/schemas.ts';
import type { MemberRef as MemberRefSchema, Problem as ProblemSchema } from './platform/http/schemas.ts';
import type * as understanding from './understanding/schemas.ts';
import type * as workspaces from './workspaces/schemas.ts';

export type Page<Item> = { items: Item[]; next: string | null };
export type Problem = z.output<typeof ProblemSchema>;
export type MemberRef = z.output<typeof MemberRefSchema>;

export type Me = z.output<typeof workspaces.Me>;
export type Installation = z.output<typeof workspaces.Installation>;
export type Workspace = z.output<typeof workspaces.Workspace>;
export type NewWorkspace = z.input<typeof workspaces.NewWorkspace>;
export type WorkspaceChange = z.input<typeof workspaces.WorkspaceChange>;
export type RoleName = z.output<typeof workspaces.RoleName>;
export type Scope = z.output<typeof workspaces.Scope>;
export type Member = z.output<typeof workspaces.Member>;
export type Invitation = z.output<typeof workspaces.Invitation>;
export type NewInvitation = z.input<typeof workspaces.NewInvitation>;
export type ApiKey = z.output<typeof workspaces.ApiKey>;
export type NewApiKey = z.input<typeof workspaces.NewApiKey>;
export type MadeApiKey = z.output<typeof workspaces.MadeApiKey>;
export type AuditEvent = z.output<typeof workspaces.AuditEvent>;

export type Identity = z.output<typeof people.Identity>;
export type Organisation = z.output<typeof people.Organisation>;
export type PersonRow = z.output<typeof people.PersonRow>;
export type Person = z.output<typeof people.Person>;
export type PersonChange = z.input<typeof people.PersonChange>;
export type PersonNote = z.output<typeof people.PersonNote>;

export type Channel = z.output<typeof channels.Channel>;
export type Import = z.output<typeof channels.Import>;
export type ImportPreview = z.output<typeof channels.ImportPreview>;
export type ImportReject = z.output<typeof channels.ImportReject>;
export type ImportStart = z.input<typeof channels.ImportStart>;
export type SampleState = z.output<typeof channels.SampleState>;
export type Undone = z.output<typeof channels.Undone>;

export type Reading = z.output<typeof understanding.Reading>;
export type IntentName = z.output<typeof understanding.IntentName>;
export type SentimentName = z.output<typeof understanding.SentimentName>;

export type Interaction = z.output<typeof conversations.Interaction>;
export type Recorded = z.output<typeof conversations.Recorded>;
export type ConversationRow = z.output<typeof conversations.ConversationRow>;
export type Conversation = z.output<typeof conversations.Conversation>;
export type ConversationChange = z.input<typeof conversations.ConversationChange>;
export type Message = z.output<typeof conversations.Message>;
export type Note = z.output<typeof conversations.Note>;
export type Outgoing = z.output<typeof conversations.Outgoing>;
export type Box = z.output<typeof conversations.Box>;
export type BoxCounts = z.output<typeof conversations.BoxCounts>;
export type NewReply = z.input<typeof conversations.NewReply>;
export type NewNote = z.input<typeof conversations.NewNote>;
export type TimelineItem = z.output<typeof conversations.TimelineItem>;
export type SearchResults = z.output<typeof conversations.SearchResults>;

export type InsightRow = z.output<typeof insights.InsightRow>;
export type Insight = z.output<typeof insights.Insight>;
export type Board = z.output<typeof insights.Board>;
export type Evidence = z.output<typeof insights.Evidence>;
export type Quote = z.output<typeof insights.Quote>;
export type Trend = z.output<typeof insights.Trend>;
export type Burst = z.output<typeof insights.Burst>;
export type Action = z.output<typeof insights.Action>;
export type Voice = z.output<typeof insights.Voice>;
export type InsightChange = z.input<typeof insights.InsightChange>;
export type NewAction = z.input<typeof insights.NewAction>;
export type ActionChange = z.input<typeof insights.ActionChange>;
export type Tell = z.input<typeof insights.Tell>;
export type EvidenceChange = z.input<typeof insights.EvidenceChange>;
