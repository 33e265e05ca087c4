// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.http.JsonAnswer;
import io.cistern.backend.support.http.JsonRequest;
import io.cistern.pim.redfish.internal.client.Wire.Turn;
import io.cistern.pim.redfish.internal.document.DeviationKind;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import io.cistern.pim.redfish.internal.document.RedfishResource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * One piece of work with a BMC: it has an urgency, a limit of time and a budget of requests and memory, and reads nothing
 * twice, so that links in circles end. For use by several threads.
 */
public final class RedfishCall {

    private final Bmc bmc;
    private final Turn turn;
    private final Map<Link, RedfishResource> read = new ConcurrentHashMap<>();
    private final Map<Link, CompletableFuture<RedfishResource>> beingRead = new ConcurrentHashMap<>();
    private final Map<String, Link> spelt = new ConcurrentHashMap<>();

    RedfishCall(Bmc bmc, Turn turn) {
        this.bmc = bmc;
        this.turn = turn;
    }

    /** The service root as everyone sees it, before there is a session; empty: without a credential nobody does. */
    public Optional<RedfishObject> greeting() {
        return bmc.roots().open(turn);
    }

    /** The service root. */
    public RedfishResource root() {
        if (bmc.roots().known().isEmpty()) {
            // Only the first reading tells how it is spelt.
            greeting();
        }
        RedfishResource root = get(bmc.roots().address());
        bmc.roots().learn(root.body());
        return root;
    }

    /**
     * A resource, or the part of one; as it was, when this call has read it already.
     *
     * @throws InfrastructureException NOT_FOUND: there is none; what else reading can answer
     */
    public RedfishResource get(Link link) {
        RedfishResource whole = known(link.whole()).orElseGet(() -> once(link.whole()));
        if (link.fragment().isEmpty()) {
            return whole;
        }
        RedfishObject part = whole.body().at(link.fragment());
        if (!part.isPresent()) {
            bmc.deviations().count(DeviationKind.DANGLING_LINK, link.toString());
            throw new InfrastructureException(ErrorCode.NOT_FOUND, link + ": the resource has no such part");
        }
        return new RedfishResource(link, whole.etag(), part);
    }

    /** Who comes while another thread reads it waits for that one. */
    private RedfishResource once(Link link) {
        CompletableFuture<RedfishResource> own = new CompletableFuture<>();
        CompletableFuture<RedfishResource> first = beingRead.putIfAbsent(link, own);
        if (first != null) {
            return awaited(first);
        }
        try {
            own.complete(known(link).orElseGet(() -> fresh(link)));
        } catch (RuntimeException e) {
            own.completeExceptionally(e);
        } finally {
            beingRead.remove(link);
        }
        return awaited(own);
    }

    private static RedfishResource awaited(CompletableFuture<RedfishResource> reading) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** The same, or nothing where the link leads to nothing. */
    public Optional<RedfishResource> find(Link link) {
        try {
            return Optional.of(get(link));
        } catch (InfrastructureException e) {
            if (e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** The same as it is now. */
    public RedfishResource fresh(Link link) {
        try {
            return keep(link, send(JsonRequest.get(link.path()), link));
        } catch (InfrastructureException e) {
            if (e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
            Optional<Link> other = Optional.ofNullable(spelt.get(lower(link))).filter(same -> !same.equals(link));
            bmc.deviations()
                    .count(other.isPresent() ? DeviationKind.ODD_CASE : DeviationKind.DANGLING_LINK, link.toString());
            return other.map(this::get).orElseThrow(() -> e);
        }
    }

    /**
     * A resource, unless it is as it was.
     *
     * @param etag the version that is known
     * @return absent: it still has that version
     */
    public Optional<RedfishResource> changed(Link link, String etag) {
        if (!bmc.memory().readsConditionally()) {
            return Optional.of(fresh(link));
        }
        JsonAnswer<RedfishObject> answer = send(JsonRequest.get(link.path()).header("If-None-Match", etag), link);
        if (answer.status() == 304) {
            return Optional.empty();
        }
        RedfishResource resource = keep(link, answer);
        if (resource.etag().filter(etag::equals).isPresent()) {
            bmc.memory().ignoresConditions();
        }
        return Optional.of(resource);
    }

    /** The members of a collection, over all its pages; a member that cannot be read is a gap. */
    public RedfishCollection members(Link collection) {
        return new CollectionReader(this, bmc).read(collection);
    }

    /** Does the same with many things, as many at once as the BMC bears; the results in their order. */
    public <T, R> List<R> each(List<T> things, Function<T, R> work) {
        return bmc.lanes().each(things, work);
    }

    /** Changes properties, and reads what became of it; a change to what somebody else changed meanwhile is a CONFLICT. */
    public Written patch(RedfishResource resource, Map<String, Object> changes) {
        return new PropertyWriter(this, bmc).write(resource, changes);
    }

    /**
     * Calls an action.
     *
     * @param name as in the schema, e.g. {@code ComputerSystem.Reset}
     * @throws InfrastructureException NOT_SUPPORTED: the resource does not offer it, or not with such values; nothing was sent
     */
    public Accepted act(RedfishResource resource, String name, Map<String, Object> parameters) {
        return new ActionCaller(this, bmc).act(resource, name, parameters);
    }

    /** What a parameter of an action can be; empty: the BMC does not say. */
    public List<String> allowable(RedfishResource resource, String action, String parameter) {
        return new ActionCaller(this, bmc).allowable(resource, action, parameter);
    }

    /** Makes a member of a collection. */
    public Accepted create(Link collection, Map<String, Object> member) {
        return Accepted.of(send(JsonRequest.post(member, collection.path()), collection), collection, bmc.wire());
    }

    /** Deletes a resource. */
    public Accepted delete(Link link) {
        read.remove(link);
        return Accepted.of(send(JsonRequest.delete(link.path()), link), link, bmc.wire());
    }

    /** Waits for the end of what a command began; what it says is to be compared with the effect. */
    public TaskOutcome await(Accepted accepted) {
        return new TaskWatch(this, bmc).await(accepted);
    }

    Turn turn() {
        return turn;
    }

    JsonAnswer<RedfishObject> send(JsonRequest request, Link link) {
        try {
            JsonAnswer<RedfishObject> answer = bmc.wire().send(request, link, bmc.authorization(), turn);
            // The root is shown to everyone: that it answers proves no credential.
            if (!link.equals(Link.ROOT)) {
                bmc.accepted(request, link);
            }
            return answer;
        } catch (InfrastructureException e) {
            throw RedfishFaults.isAbout(link, e)
                            && bmc.session()
                                    .filter(RedfishSession::acceptsElsewhere)
                                    .isPresent()
                    ? RedfishFaults.forItself(e)
                    : e;
        }
    }

    Optional<RedfishResource> known(Link link) {
        return Optional.ofNullable(read.get(link));
    }

    RedfishResource keep(Link link, JsonAnswer<RedfishObject> answer) {
        RedfishObject body = answer.content()
                .filter(RedfishObject::isPresent)
                .orElseThrow(() -> new InfrastructureException(
                        ErrorCode.BACKEND_ERROR, link + ": the answer has no JSON object in it"));
        // Some send the header twice (bmcweb#833 of a downstream build): the first one counts.
        Optional<String> etag = answer.headers()
                .firstValue("etag")
                .filter(text -> !text.isBlank())
                .or(() -> body.text("@odata.etag"));
        return keep(new RedfishResource(link, etag, body));
    }

    RedfishResource keep(RedfishResource resource) {
        read.put(resource.link(), resource);
        spelt.putIfAbsent(lower(resource.link()), resource.link());
        return resource;
    }

    private static String lower(Link link) {
        return link.path().toLowerCase(Locale.ROOT).replaceFirst("/$", "");
    }
}
