// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What one service has seen of its clients. */
public final class BmcTraffic {

    /**
     * One request.
     *
     * @param method the HTTP method
     * @param target path and query
     * @param status the status answered; 0 when the connection was reset instead
     */
    public record Entry(String method, String target, int status) {}

    private static final int LIMIT = 100_000;

    private final boolean logging;
    private final List<Entry> entries = new ArrayList<>(0);
    private long requests;
    private int inFlight;
    private int mostInFlight;
    private int sessions;
    private int mostSessions;
    private long sessionsOpened;
    private long wrongPasswords;
    private long connections;

    /** @param logging whether requests are kept, not only counted */
    BmcTraffic(boolean logging) {
        this.logging = logging;
    }

    /** How many requests there were. */
    public synchronized long requests() {
        return requests;
    }

    /** How many requests were being answered at the same time, at most. */
    public synchronized int mostInFlight() {
        return mostInFlight;
    }

    /** How many sessions there are. */
    public synchronized int sessions() {
        return sessions;
    }

    /** How many sessions there were at the same time, at most. */
    public synchronized int mostSessions() {
        return mostSessions;
    }

    /** How often a session was opened. */
    public synchronized long sessionsOpened() {
        return sessionsOpened;
    }

    /** How often credentials were refused. */
    public synchronized long wrongPasswords() {
        return wrongPasswords;
    }

    /** How many connections were accepted. */
    public synchronized long connections() {
        return connections;
    }

    /** The requests since the last {@link #clear}, in order; beyond a hundred thousand the newest are missing. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** How many requests had this method, and path and query that match this regular expression as a whole. */
    public synchronized long count(String method, String target) {
        Pattern pattern = Pattern.compile(target);
        return entries.stream()
                .filter(entry -> entry.method().equals(method)
                        && pattern.matcher(entry.target()).matches())
                .count();
    }

    /** Counts from nothing again; what is there now, sessions and requests in flight, is the new maximum. */
    public synchronized void clear() {
        entries.clear();
        requests = 0;
        mostInFlight = inFlight;
        mostSessions = sessions;
        sessionsOpened = 0;
        wrongPasswords = 0;
        connections = 0;
    }

    synchronized void began() {
        requests++;
        inFlight++;
        mostInFlight = Math.max(mostInFlight, inFlight);
    }

    synchronized void answered() {
        inFlight--;
    }

    synchronized void connected() {
        connections++;
    }

    synchronized void log(String method, String target, int status) {
        if (logging && entries.size() < LIMIT) {
            entries.add(new Entry(method, target, status));
        }
    }

    /** For the sessions of the service. */
    public synchronized void sessions(int now, boolean opened) {
        sessions = now;
        mostSessions = Math.max(mostSessions, now);
        sessionsOpened += opened ? 1 : 0;
    }

    /** For the accounts of the service. */
    public synchronized void wrongPassword() {
        wrongPasswords++;
    }
}
