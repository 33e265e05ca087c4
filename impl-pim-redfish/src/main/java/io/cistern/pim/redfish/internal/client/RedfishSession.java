// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.ReadPriority;
import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.http.Authorization;
import io.cistern.backend.support.http.JsonAnswer;
import io.cistern.backend.support.http.JsonRequest;
import io.cistern.pim.redfish.internal.client.Wire.Turn;
import io.cistern.pim.redfish.internal.document.Budget;
import io.cistern.pim.redfish.internal.document.DeviationKind;
import io.cistern.pim.redfish.internal.document.Deviations;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import io.cistern.pim.redfish.internal.quirk.Quirks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one session with a BMC, shared by all threads. Made when it is first needed, again when it has expired or vanished,
 * and deleted when the client is closed. A BMC without sessions, or with none left, gets the credential with each request.
 *
 * <p>A credential that was refused is not sent again until it changes or a long while has passed: a BMC locks accounts,
 * and people out with them. One that was accepted before is sent once more, since a BMC that starts refuses it by mistake.
 */
final class RedfishSession implements Authorization {

    private static final Logger LOG = LoggerFactory.getLogger(RedfishSession.class);
    private static final Duration AFTER_REFUSAL = Duration.ofHours(1);
    private static final int MAX_REQUESTS = 200;
    private static final Duration WHILE_USED_UP = Duration.ofSeconds(60);

    /** What is answered to a wrong password: 401, and by some 400 or 403 (Redfish-Service-Validator#207). */
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403);

    private record Open(String token, Optional<Link> location) {}

    private final String endpointId;
    private final String context;
    private final Supplier<Credential> credential;
    private final Wire wire;
    private final ServiceRoots roots;
    private final Supplier<Quirks> quirks;
    private final Deviations deviations;
    private final Clock clock;

    private final ReentrantLock lock = new ReentrantLock(true);
    private Optional<Open> open = Optional.empty();
    /** There may be sessions of ours that are not known: of a process before this one, or one whose login was lost. */
    private boolean doubtful = true;

    private boolean closed;
    private Optional<Duration> timeout = Optional.empty();
    private Instant lastUsed = Instant.EPOCH;
    private Instant basicUntil = Instant.EPOCH;
    private boolean sendsContext = true;
    private volatile String account = "";
    private volatile String accepted = "";
    /** What was read last. */
    private volatile Optional<Link> witness = Optional.empty();

    private Instant refusedAt = Instant.EPOCH;
    private volatile boolean proven;
    private final AtomicInteger refusals = new AtomicInteger();

    RedfishSession(
            ClientSettings settings,
            Supplier<Credential> credential,
            Wire wire,
            ServiceRoots roots,
            Supplier<Quirks> quirks,
            Deviations deviations,
            Clock clock) {
        this.endpointId = settings.endpointId();
        this.context = settings.context();
        this.credential = credential;
        this.wire = wire;
        this.roots = roots;
        this.quirks = quirks;
        this.deviations = deviations;
        this.clock = clock;
    }

    @Override
    public Map<String, String> headers(CallLimit limit) {
        lockWithin(limit);
        try {
            if (closed) {
                throw new InfrastructureException(ErrorCode.CANCELLED, "the endpoint was let go");
            }
            if (open.isPresent() && idleTooLong()) {
                delete(limit);
            }
            if (open.isEmpty() && !basic()) {
                login(limit);
            }
            lastUsed = clock.instant();
            return open.map(RedfishSession::header).orElseGet(() -> Map.of("Authorization", usable().basic()));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean renew(Map<String, String> sent, CallLimit limit) {
        lockWithin(limit);
        try {
            if (sent.containsKey("Authorization")) {
                refused();
                if (!isKnown()) {
                    // That sessions are of no use is as doubtful now as the credential.
                    basicUntil = Instant.EPOCH;
                }
                if (refusals.get() < patience()) {
                    askWitness(sent, limit);
                }
                return false;
            }
            if (open.isPresent() && !header(open.get()).equals(sent)) {
                return true;
            }
            if (open.isPresent() && !isKnown()) {
                leaveSessions(open.get(), limit);
                return true;
            }
            delete(limit);
            // After a login that was fine and with which nothing was accepted, a further one changes nothing now.
            return proven;
        } finally {
            lock.unlock();
        }
    }

    /** Some give a token with which nothing is accepted, and take the credential (Inspur: gofish#157, check_redfish#72). */
    private void leaveSessions(Open useless, CallLimit limit) {
        LOG.info("endpoint {} accepts nothing with the token it gave: each request has the credential", endpointId);
        deviations.count(DeviationKind.ODD_LOGIN, "token");
        open = Optional.empty();
        basicUntil = Instant.MAX;
        delete(useless, basicAuthorization(usable()), limit);
    }

    /** Only what was accepted before tells whether it was the credential that was refused, or one resource. */
    private void askWitness(Map<String, String> sent, CallLimit limit) {
        if (witness.isEmpty()) {
            return;
        }
        Link asked = witness.get();
        try {
            wire.send(JsonRequest.get(asked.path()), asked, new FixedAuthorization(sent), turn(limit));
            refusals.set(0);
        } catch (InfrastructureException e) {
            if (RedfishFaults.status(e) == 401) {
                refused();
            }
            LOG.debug("endpoint {} does not show whether it accepts the credential: {}", endpointId, e.getMessage());
        }
    }

    /** Whether the credential that is in use was accepted somewhere. */
    private boolean isKnown() {
        return account.equals(accepted);
    }

    /**
     * Whether a resource was refused for itself: some answer 401 where the account lacks a privilege (iDRAC 9:
     * iDRAC-Redfish-Scripting#336). With a session, the login for it was fine just now; with the credential, something was
     * accepted since the last refusal, if only what was asked to know it.
     */
    boolean acceptsElsewhere() {
        return isKnown() && refusals.get() <= 1;
    }

    /** A request was accepted that not everyone is answered. */
    void accepted(JsonRequest request, Link link) {
        proven = true;
        accepted = account;
        if (request.method().equals("GET")) {
            witness = Optional.of(link);
        }
        refusals.set(0);
    }

    private void refused() {
        refusals.incrementAndGet();
        refusedAt = clock.instant();
    }

    /** Forgets that a credential was refused: somebody unlocked the account. */
    void tryAgain() {
        refusals.set(0);
    }

    /** Deletes the session; none is made any more. */
    void close(CallLimit limit) {
        lockWithin(limit);
        try {
            closed = true;
            delete(limit);
        } finally {
            lock.unlock();
        }
    }

    private static Map<String, String> header(Open session) {
        return Map.of("X-Auth-Token", session.token());
    }

    private boolean basic() {
        return !quirks.get().session() || clock.instant().isBefore(basicUntil);
    }

    private boolean idleTooLong() {
        // A tenth earlier: the request has to arrive.
        return timeout.map(time -> lastUsed.plus(time.multipliedBy(9).dividedBy(10)))
                .filter(end -> clock.instant().isAfter(end))
                .isPresent();
    }

    private void login(CallLimit limit) {
        Credential account = usable();
        Optional<Link> sessions =
                roots.get(turn(limit), Map.of("Authorization", account.basic())).sessions();
        if (sessions.isEmpty()) {
            LOG.info("endpoint {} has no sessions: each request has the credential", endpointId);
            basicUntil = Instant.MAX;
            return;
        }
        try {
            open(account, sessions.get(), limit);
        } catch (InfrastructureException e) {
            loginFailed(e, account, sessions.get(), limit);
        }
    }

    private void open(Credential account, Link sessions, CallLimit limit) {
        Open session = post(account, sessions, limit);
        if (session.token().isEmpty()) {
            // It cannot be used, and may show what it was made with.
            LOG.info("endpoint {} gives no token with a session: each request has the credential", endpointId);
            basicUntil = Instant.MAX;
            delete(session, basicAuthorization(account), limit);
            return;
        }
        open = Optional.of(session);
        proven = false;
        if (timeout.isEmpty()) {
            timeout = readTimeout(limit);
        }
        boolean looks = doubtful && session.location().isPresent();
        doubtful = false;
        if (looks) {
            new Leftovers(wire, account.user(), context, fixed()).delete(sessions, session.location(), turn(limit));
        }
    }

    private void loginFailed(InfrastructureException e, Credential account, Link sessions, CallLimit limit) {
        int status = RedfishFaults.status(e);
        boolean usedUp = RedfishFaults.says(e, MessageKeys.SESSIONS_USED_UP);
        boolean none = status == 404 || status == 405 || status == 501;
        // Without an answer, or with a failure within, a session may have been made all the same.
        doubtful |= status == 0 || status >= 500;
        if (usedUp) {
            LOG.info("endpoint {}: the sessions of the BMC are used up", endpointId);
            basicUntil = clock.instant().plus(WHILE_USED_UP);
            Leftovers leftovers = new Leftovers(wire, account.user(), context, basicAuthorization(account));
            if (leftovers.delete(sessions, Optional.empty(), turn(limit)) > 0) {
                basicUntil = Instant.EPOCH;
                open(account, sessions, limit);
            }
        } else if (none) {
            deviations.count(DeviationKind.FALSE_PROMISE, sessions.toString());
            basicUntil = Instant.MAX;
        } else if (status >= 500) {
            LOG.info("endpoint {} makes no session now: {}", endpointId, e.getMessage());
            basicUntil = clock.instant().plus(WHILE_USED_UP);
        } else {
            if (REFUSALS.contains(status)) {
                refused();
            }
            throw e;
        }
    }

    private static Authorization basicAuthorization(Credential account) {
        return new FixedAuthorization(Map.of("Authorization", account.basic()));
    }

    private Open post(Credential account, Link sessions, CallLimit limit) {
        JsonAnswer<RedfishObject> answer = postNamed(account, sessions, limit);
        String token = answer.headers().firstValue("x-auth-token").orElse("").strip();
        Optional<Link> location = answer.headers()
                .firstValue("location")
                .flatMap(address -> wire.links().data(address, sessions))
                // Only what was made just now may be deleted later.
                .filter(link -> link.path().startsWith(sessions.path()))
                .or(() -> answer.content().flatMap(RedfishObject::self));
        if (token.isEmpty() || location.isEmpty()) {
            deviations.count(DeviationKind.ODD_LOGIN, sessions.toString());
        }
        return new Open(token, location);
    }

    private JsonAnswer<RedfishObject> postNamed(Credential account, Link sessions, CallLimit limit) {
        try {
            return post(account, sessions, sendsContext, limit);
        } catch (InfrastructureException e) {
            if (!sendsContext || RedfishFaults.status(e) != 400) {
                throw e;
            }
            // Session.Context is younger than many BMCs (Session 1.5).
            sendsContext = false;
            return post(account, sessions, false, limit);
        }
    }

    private JsonAnswer<RedfishObject> post(Credential account, Link sessions, boolean named, CallLimit limit) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("UserName", account.user());
        body.put("Password", account.password());
        if (named) {
            body.put("Context", context);
        }
        return wire.sendSecret(JsonRequest.post(body, sessions.path()), sessions, NONE, turn(limit));
    }

    /** How long a session may be idle; unknown: it is used until it is refused. */
    private Optional<Duration> readTimeout(CallLimit limit) {
        Optional<Link> service = roots.known().flatMap(ServiceRoot::sessionService);
        if (service.isEmpty()) {
            return Optional.empty();
        }
        try {
            return wire.send(JsonRequest.get(service.get().path()), service.get(), fixed(), turn(limit))
                    .content()
                    .flatMap(body -> body.integer("SessionTimeout"))
                    .filter(seconds -> seconds > 0)
                    .map(Duration::ofSeconds);
        } catch (InfrastructureException e) {
            if (e.code() == ErrorCode.TIMEOUT || e.code() == ErrorCode.CANCELLED) {
                throw e;
            }
            LOG.debug("how long sessions last is not known: {}", e.getMessage());
            return Optional.of(Duration.ofDays(1));
        }
    }

    private void delete(CallLimit limit) {
        open.ifPresent(session -> delete(session, fixed(), limit));
        open = Optional.empty();
    }

    private void delete(Open session, Authorization authorization, CallLimit limit) {
        if (session.location().isPresent()) {
            Link location = session.location().get();
            try {
                wire.send(JsonRequest.delete(location.path()), location, authorization, turn(limit));
            } catch (InfrastructureException e) {
                // It may have ended by itself, and the BMC may be gone: in both cases it is not ours to delete any
                // more.
                LOG.debug("a session could not be deleted: {}", e.getMessage());
            }
        }
    }

    private Authorization fixed() {
        return new FixedAuthorization(open.map(RedfishSession::header).orElse(Map.of()));
    }

    private Credential usable() {
        Credential current = credential.get();
        if (!current.fingerprint().equals(account)) {
            account = current.fingerprint();
            refusals.set(0);
        }
        boolean rested = !refusedAt.plus(AFTER_REFUSAL).isAfter(clock.instant());
        if (refusals.get() >= patience() && !rested) {
            throw new InfrastructureException(
                    ErrorCode.RESOURCE_AUTH_FAILED,
                    "endpoint " + endpointId + ": the credential was refused and is not sent again before "
                            + refusedAt.plus(AFTER_REFUSAL) + ", for the account not to be locked",
                    ErrorDetails.builder()
                            .origin(ErrorOrigin.BACKEND)
                            .resourceId(endpointId)
                            .remedy("correct the credential of the endpoint, or test the endpoint when it is right")
                            .build());
        }
        return current;
    }

    private int patience() {
        return isKnown() ? 2 : 1;
    }

    private static Turn turn(CallLimit limit) {
        return new Turn(ReadPriority.INTERACTIVE, limit, new Budget(MAX_REQUESTS));
    }

    private void lockWithin(CallLimit limit) {
        try {
            while (!lock.tryLock(200, TimeUnit.MILLISECONDS)) {
                limit.checkActive();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException(ErrorCode.CANCELLED, "the call was interrupted");
        }
    }
}
