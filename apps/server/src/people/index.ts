/** Who speaks: people, their identities, what the team knows of them. */
export { findPeople } from './find.ts';
export { type DeclaredAddress, declaredAddresses, forgetIdentities } from './forget.ts';
export { type Recognised, recognise, type Speaker } from './recognise.ts';
export { peopleRoutes } from './routes.ts';
