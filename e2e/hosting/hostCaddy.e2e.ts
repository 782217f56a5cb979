import { tellHostStory } from './hostStory.ts';

tellHostStory('caddy');
