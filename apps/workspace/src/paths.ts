/** The address bar, as functions: every link in the app is made here, so that screens need not know one another. */
export const paths = {
  signIn: () => '/sign-in',
  signUp: () => '/sign-up',
  forgotPassword: () => '/forgot-password',
  workspaces: () => '/workspaces',
  newWorkspace: () => '/workspaces/new',

  home: (slug: string) => `/w/${slug}`,
  /** The first-run page: sample data, a channel, a file. */
  start: (slug: string) => `/w/${slug}/start`,
  imports: (slug: string) => `/w/${slug}/imports`,
  import: (slug: string, importId: string) => `/w/${slug}/imports/${importId}`,
  inbox: (slug: string) => `/w/${slug}/inbox`,
  conversation: (slug: string, conversationId: string) => `/w/${slug}/inbox/${conversationId}`,
  insights: (slug: string) => `/w/${slug}/insights`,
  insight: (slug: string, insightId: string) => `/w/${slug}/insights/${insightId}`,
  people: (slug: string) => `/w/${slug}/people`,
  person: (slug: string, personId: string) => `/w/${slug}/people/${personId}`,
  settings: (slug: string, section: SettingsSection = 'general') => `/w/${slug}/settings/${section}`,
} as const;

export type SettingsSection = 'general' | 'members' | 'keys' | 'channels' | 'audit' | 'you';
