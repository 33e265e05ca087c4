// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which requests a lab has received, in order. */
public final class RequestLog {

    /**
     * One request.
     *
     * @param method the HTTP method
     * @param path the path, without query
     * @param status the status answered; 0 when the connection was closed instead
     * @param requestId the request id answered
     */
    public record Entry(String method, String path, int status, String requestId) {}

    private static final int LIMIT = 1_000_000;

    private final List<Entry> entries = new ArrayList<>();

    RequestLog() {}

    /** Forgets what was received so far. */
    public synchronized void clear() {
        entries.clear();
    }

    /** All requests since the last {@link #clear}; beyond a million the newest are missing. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** How many requests were received. */
    public synchronized int count() {
        return entries.size();
    }

    /** How many requests had this method, and a path that matches this regular expression as a whole. */
    public synchronized long count(String method, String path) {
        Pattern pattern = Pattern.compile(path);
        return entries.stream()
                .filter(entry -> entry.method().equals(method)
                        && pattern.matcher(entry.path()).matches())
                .count();
    }

    synchronized void add(Entry entry) {
        if (entries.size() < LIMIT) {
            entries.add(entry);
        }
    }
}
