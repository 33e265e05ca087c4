// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.leak;

import io.cistern.lab.Fault;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** What can happen to a request that a backend sends. */
enum Mishap {
    BAD_REQUEST(fault -> fault.answer(400, "{\"badRequest\":{\"code\":400,\"message\":\"no\"}}")),
    QUOTA(fault -> fault.answer(403, "{\"forbidden\":{\"code\":403,\"message\":\"Quota exceeded for cores\"}}")),
    NOT_FOUND(fault -> fault.answer(404, "{\"itemNotFound\":{\"code\":404,\"message\":\"no\"}}")),
    CONFLICT(fault -> fault.answer(409, "{\"conflictingRequest\":{\"code\":409,\"message\":\"no\"}}")),
    TOO_MANY(fault -> fault.answer(429, "{}").retryAfter(0)),
    ERROR(fault -> fault.answer(500, "{\"computeFault\":{\"code\":500,\"message\":\"no\"}}")),
    ERROR_AFTER_COMMIT(true, fault -> fault.afterCommit().answer(500, "{}")),
    UNAVAILABLE(fault -> fault.answer(503, "")),
    UNAVAILABLE_AFTER_COMMIT(true, fault -> fault.afterCommit().answer(503, "upstream connect error")),
    DOWN(fault -> fault.answer(503, "").always()),
    BAD_GATEWAY(fault -> fault.html(502)),
    GATEWAY_TIMEOUT(true, fault -> fault.afterCommit().html(504)),
    RESET(fault -> fault.drop()),
    RESET_AFTER_COMMIT(true, fault -> fault.afterCommit().drop()),
    TRUNCATED(fault -> fault.truncate()),
    TIMEOUT(true, fault -> fault.afterCommit().delay(Installation.REQUEST_TIMEOUT.plus(Duration.ofMillis(200)))),
    CANCELLED(fault -> fault.pass()),
    CANCELLED_AFTER_COMMIT(true, fault -> fault.afterCommit().pass()),
    KILLED(fault -> fault.drop()),
    KILLED_AFTER_COMMIT(true, fault -> fault.afterCommit().drop());

    private static final String ANY_SERVICE = "/(compute|networking|image|volume|placement)/.*";

    private final boolean changesOnly;
    private final UnaryOperator<Fault> how;

    Mishap(UnaryOperator<Fault> how) {
        this(false, how);
    }

    /** @param changesOnly whether it is the same as another one where a request changes nothing */
    Mishap(boolean changesOnly, UnaryOperator<Fault> how) {
        this.changesOnly = changesOnly;
        this.how = how;
    }

    boolean concerns(String method) {
        return !changesOnly || !method.equals("GET");
    }

    boolean isCancellation() {
        return this == CANCELLED || this == CANCELLED_AFTER_COMMIT;
    }

    boolean isKill() {
        return this == KILLED || this == KILLED_AFTER_COMMIT;
    }

    /** Whether nothing can be taken back either. */
    boolean lasts() {
        return this == DOWN;
    }

    /** As the fate of a request with a method, counted from 0. */
    Fault of(String method, int nth) {
        return how.apply(Fault.on(method, ANY_SERVICE).after(nth));
    }

    /** That a process which has ended sends no more requests. */
    static Fault silence() {
        return Fault.on("*", ANY_SERVICE).always().drop();
    }

    static boolean countsAsRequest(String path) {
        return path.matches(ANY_SERVICE);
    }
}
