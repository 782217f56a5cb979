import { tellHostStory } from './hostStory.ts';

tellHostStory('nginx');
