import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

/**
 * All that `redirect.html` does: hands the answer of sign-in to the window that asked (silent renewal), or keeps it and goes back to
 * the page of the app that asked (redirect). Without an answer somebody opened the page by hand: there is nothing here, go home.
 */
broadcastResponseToMainFrame().catch(() => {
  if (window.top === window) window.location.replace('/');
});
