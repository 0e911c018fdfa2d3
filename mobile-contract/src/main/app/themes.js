// What it can be about: the service's own list of themes, in young people's words.

/** Each theme's code and words. */
export const THEMES = [
  { value: 'WORKER_CHANGE', label: 'My worker keeps changing' },
  { value: 'REPEATING_STORY', label: 'Telling my story again' },
  { value: 'WORKER_TRUST', label: 'Can I trust my worker?' },
  { value: 'REACHING_WORKER', label: 'Getting hold of my worker' },
  { value: 'LISTENED_TO', label: 'Do people listen?' },
  { value: 'MEETINGS_PLANS', label: 'My meetings and my plan' },
  { value: 'KNOWING_WHY', label: "Knowing what's going on" },
  { value: 'HOME', label: 'Where I live' },
  { value: 'MOVES', label: 'Moving home' },
  { value: 'SAFE', label: 'Feeling safe' },
  { value: 'FAMILY_TIME', label: 'Seeing people I love' },
  { value: 'FRIENDS_FUN', label: 'Friends and fun' },
  { value: 'LEARNING_WORK', label: 'School and work' },
  { value: 'HEALTH_FEELINGS', label: 'My health and feelings' },
  { value: 'FAIR_IDENTITY', label: 'Being treated fairly' },
  { value: 'MOVING_ON', label: 'Moving on' },
  { value: 'RIGHTS_HELP', label: 'My rights' },
  { value: 'GOOD_NEWS', label: 'Something good' },
];

/** How many can be picked. */
export const MOST_THEMES = 3;
