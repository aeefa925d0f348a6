export { type Actors, createActors } from './actors';
