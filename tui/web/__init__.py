"""The app in a browser: a server that lets nobody in but who has its address."""
