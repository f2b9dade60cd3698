/**
 * Faults for drills. A service names each call it executes to {@link dev.marketplace.devservices.faults.KillPoints}; a
 * drill arms a point over the console ({@code POST /api/kill-points {"call":"insert orders","when":"after","n":2,
 * "pid":1234}}), and the n-th such call kills that process with SIGKILL and goes on when it is dead.
 */
package dev.marketplace.devservices.faults;
