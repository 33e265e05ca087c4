// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What goes wrong, with which requests, and how often.
 *
 * <pre>{@code
 * lab.faults().add(Fault.on("POST", "/compute/v2.1/servers").answer(503, "busy").retryAfter(1).times(2));
 * lab.faults().add(Fault.on("POST", "/networking/v2.0/ports").afterCommit().drop());
 * }</pre>
 *
 * @param method the HTTP method, or {@code *}
 * @param path a regular expression that the whole path has to match
 * @param body a regular expression that has to be found in the body; the empty one is found in every body
 * @param committed whether the request is carried out before its answer goes wrong
 * @param effect what happens
 * @param skip how many matching requests pass unharmed first
 * @param times how many matching requests are hit then
 * @param meanwhile what happens while such a request is on its way: before it is carried out, or, where it is
 *     committed, before it is answered
 */
public record Fault(
        String method,
        Pattern path,
        Pattern body,
        boolean committed,
        Effect effect,
        int skip,
        int times,
        Runnable meanwhile) {

    /** What happens to a request that a {@link Fault} hits. */
    public sealed interface Effect {}

    /** This answer is given. */
    public record Answer(int status, Map<String, String> headers, String body) implements Effect {
        public Answer {
            headers = Map.copyOf(headers);
            requireNonNull(body, "body");
        }
    }

    /** An answer is made up for each request, from its target (path and query). */
    public record Invention(int status, UnaryOperator<String> body) implements Effect {
        public Invention {
            requireNonNull(body, "body");
        }
    }

    /** The true answer is given, but this much later, and up to {@code jitter} more. */
    public record Delay(Duration duration, Duration jitter) implements Effect {
        public Delay {
            requireNonNull(duration, "duration");
            requireNonNull(jitter, "jitter");
        }

        /** How long this time. */
        public Duration next() {
            return jitter.isZero()
                    ? duration
                    : duration.plusNanos(ThreadLocalRandom.current().nextLong(jitter.toNanos()));
        }
    }

    /** The true answer's body comes one byte at a time. */
    public record Drip(Duration pause) implements Effect {
        public Drip {
            requireNonNull(pause, "pause");
        }
    }

    /** A JSON string this long is the answer. */
    public record Flood(long bytes) implements Effect {

        /** Writes the text: quotation mark, many letters, quotation mark. */
        public void writeTo(OutputStream out) throws IOException {
            byte[] block = "a".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            out.write('"');
            for (long left = bytes - 2; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(left, block.length));
            }
            out.write('"');
        }
    }

    /** The connection is closed without an answer. */
    public record Drop() implements Effect {}

    /** The connection is closed in the middle of the body of the true answer. */
    public record Truncate() implements Effect {}

    public Fault {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        requireNonNull(body, "body");
        requireNonNull(effect, "effect");
        requireNonNull(meanwhile, "meanwhile");
    }

    /** Requests of this method, or of any with {@code *}, whose path matches this regular expression. */
    public static Fault on(String method, String path) {
        return new Fault(method, Pattern.compile(path), Pattern.compile(""), false, new Drop(), 0, 1, () -> {});
    }

    /** Only requests in whose body this regular expression is found. */
    public Fault withBody(String pattern) {
        return new Fault(method, path, Pattern.compile(pattern), committed, effect, skip, times, meanwhile);
    }

    /** The request is carried out first: its effect is there, only the answer goes wrong. */
    public Fault afterCommit() {
        return new Fault(method, path, body, true, effect, skip, times, meanwhile);
    }

    /** Lets this many matching requests pass first. */
    public Fault after(int requests) {
        return new Fault(method, path, body, committed, effect, requests, times, meanwhile);
    }

    /** Hits this many requests; once, if not said. */
    public Fault times(int requests) {
        return new Fault(method, path, body, committed, effect, skip, requests, meanwhile);
    }

    /** Hits every matching request. */
    public Fault always() {
        return times(Integer.MAX_VALUE);
    }

    /** Answers with a JSON text. */
    public Fault answer(int status, String json) {
        return with(new Answer(status, Map.of("Content-Type", "application/json"), json));
    }

    /** Answers as a proxy would that knows nothing of OpenStack. */
    public Fault html(int status) {
        String page = "<html><head><title>" + status + "</title></head><body><h1>" + status + "</h1></body></html>";
        return with(new Answer(status, Map.of("Content-Type", "text/html"), page));
    }

    /** Sends the client elsewhere. */
    public Fault redirect(int status, String location) {
        return with(new Answer(status, Map.of("Location", location), ""));
    }

    /** Adds the header Retry-After to an {@link Answer}. */
    public Fault retryAfter(int seconds) {
        if (!(effect instanceof Answer answer)) {
            throw new IllegalStateException("only an answer can carry Retry-After: call answer(...) first");
        }
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        headers.put("Retry-After", Integer.toString(seconds));
        return with(new Answer(answer.status(), headers, answer.body()));
    }

    /** Answers with a JSON text that depends on path and query: collections without end, a new identity each time. */
    public Fault invent(UnaryOperator<String> json) {
        return with(new Invention(200, json));
    }

    /** Answers late. */
    public Fault delay(Duration duration) {
        return delay(duration, Duration.ZERO);
    }

    /** Answers late, and up to {@code jitter} later still. */
    public Fault delay(Duration duration, Duration jitter) {
        return with(new Delay(duration, jitter));
    }

    /** Sends the true answer's body one byte at a time, with this pause between two. */
    public Fault drip(Duration pause) {
        return new Fault(method, path, body, true, new Drip(pause), skip, times, meanwhile);
    }

    /** Answers with more than anybody should read. */
    public Fault flood(long bytes) {
        return with(new Flood(bytes));
    }

    /** Closes the connection. */
    public Fault drop() {
        return with(new Drop());
    }

    /** Closes the connection within the answer's body; the request has been carried out then. */
    public Fault truncate() {
        return new Fault(method, path, body, true, new Truncate(), skip, times, meanwhile);
    }

    /** Answers truly. */
    public Fault pass() {
        return delay(Duration.ZERO);
    }

    /** Lets something else happen while the request is on its way. */
    public Fault meanwhile(Runnable event) {
        return new Fault(method, path, body, committed, effect, skip, times, event);
    }

    private Fault with(Effect newEffect) {
        return new Fault(method, path, body, committed, newEffect, skip, times, meanwhile);
    }

    /** Whether the request is carried out, then or before its answer goes wrong. */
    public boolean carriesOut() {
        return committed || effect instanceof Delay;
    }

    boolean matches(String requestMethod, String requestPath, String requestBody) {
        return (method.equals("*") || method.equals(requestMethod))
                && path.matcher(requestPath).matches()
                && body.matcher(requestBody).find();
    }
}
