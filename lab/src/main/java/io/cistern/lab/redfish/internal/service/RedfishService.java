// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.redfish.BmcTraffic;
import io.cistern.lab.redfish.Deviation;
import io.cistern.lab.redfish.Style;
import io.cistern.lab.redfish.TaskEnd;
import io.cistern.lab.redfish.internal.model.Blueprint;
import io.cistern.lab.redfish.internal.model.Identity;
import io.cistern.lab.redfish.internal.wire.WireReply;
import io.cistern.lab.redfish.internal.wire.WireRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One Redfish service. One thing at a time: a request, and all that has happened by itself before it. */
public final class RedfishService {

    /** The name of the only account. */
    public static final String USER = Sessions.USER;

    private static final String ROOT = "/redfish/v1";
    private static final Set<String> OPEN = Set.of("/redfish", ROOT, ROOT + "/odata", ROOT + "/$metadata");

    private final Style style;
    private final Agenda agenda;
    private final Duration step;
    private final Resources resources;
    private final Sessions sessions;
    private final Reading reading;
    private final Changing changing;
    private final Creating creating;
    private final Actions actions;
    private final Tasks tasks;
    private Instant backAt = Instant.MIN;

    /**
     * @param password of the only account
     * @param step from one state of power to the next, and how long other work takes
     */
    public RedfishService(
            Blueprint blueprint,
            Identity identity,
            Style style,
            BmcTraffic traffic,
            String password,
            Clock clock,
            Duration step) {
        this.style = style;
        this.step = step;
        this.agenda = new Agenda(clock);
        this.resources = new Resources(blueprint, identity);
        this.sessions = new Sessions(resources, agenda, style.access(), traffic, password);
        this.tasks = new Tasks(resources, agenda, style, step);
        this.reading = new Reading(resources, style);
        Power power = new Power(resources, agenda, style, step);
        this.changing = new Changing(resources, sessions, power, style);
        this.creating = new Creating(resources, sessions, tasks);
        this.actions = new Actions(resources, tasks, power, style, this::restart);
    }

    /** Empty: nobody answers, as while the manager starts anew. */
    public synchronized Optional<WireReply> handle(WireRequest request) {
        agenda.advance();
        if (agenda.now().isBefore(backAt)) {
            return Optional.empty();
        }
        try {
            return Optional.of(answer(request).with("OData-Version", "4.0").with("Cache-Control", "no-cache"));
        } catch (Problem problem) {
            WireReply refusal = problem.reply(style).with("OData-Version", "4.0");
            return Optional.of(
                    refusal.status() == 401 ? refusal.with("WWW-Authenticate", "Basic realm=\"redfish\"") : refusal);
        }
    }

    private WireReply answer(WireRequest request) throws Problem {
        String path = Names.canonical(request.path());
        String method = request.method();
        boolean reads = method.equals("GET") || method.equals("HEAD");
        if (reads && path.equals("/redfish")) {
            return WireReply.text(200, "application/json", "{\"v1\":\"/redfish/v1/\"}");
        }
        boolean signsIn = method.equals("POST") && path.equals(Sessions.PATH) && resources.exists(path);
        if (!signsIn && !(reads && OPEN.contains(path))) {
            sessions.authenticate(request);
        }
        if (signsIn) {
            return creating.session(Json.body(request.text()));
        }
        Optional<WireReply> monitored = reads ? tasks.monitor(path) : Optional.empty();
        if (monitored.isPresent()) {
            return monitored.get();
        }
        return switch (method) {
            case "GET", "HEAD" -> reading.get(path, request);
            case "PATCH" -> {
                resources.need(path);
                reading.precondition(path, request);
                changing.patch(path, Json.body(request.text()));
                yield reading.get(path, new WireRequest("GET", path, Map.of(), new byte[0]));
            }
            case "POST" -> post(path, request);
            case "DELETE" -> creating.delete(path);
            default -> throw Creating.notAllowed();
        };
    }

    private WireReply post(String path, WireRequest request) throws Problem {
        if (style.has(Deviation.BODY_REQUIRED) && request.body().length == 0) {
            throw new Problem(400, "Base.1.19.MalformedJSON", "The request body submitted was malformed JSON.");
        }
        ObjectNode body = Json.body(request.text());
        return path.contains("/Actions/") ? actions.post(path, body) : creating.post(path, body);
    }

    private void restart() {
        sessions.clear();
        backAt = agenda.now().plus(step);
    }

    /** How the next long work ends. */
    public synchronized void nextTask(TaskEnd end) {
        tasks.next(end);
    }

    /** All sessions vanish. */
    public synchronized void expireSessions() {
        sessions.clear();
    }

    /** The password of the only account. */
    public synchronized String password() {
        return sessions.password();
    }

    /** Makes a resource, or makes it anew. */
    public synchronized void put(String path, ObjectNode resource) {
        resources.put(path, resource);
    }

    /** Adds a resource to a collection. */
    public synchronized void add(String collection, String path, ObjectNode resource) {
        resources.add(collection, path, resource);
    }

    /** Removes a resource, but no link to it. */
    public synchronized void remove(String path) {
        resources.remove(path);
    }

    /** Changes a resource, if it exists. */
    public synchronized void change(String path, Consumer<ObjectNode> change) {
        resources.change(path, change);
    }

    /** A resource as it is now. */
    public synchronized Optional<ObjectNode> resource(String path) {
        agenda.advance();
        return resources.get(path);
    }

    /** All paths. */
    public synchronized List<String> paths() {
        return resources.paths();
    }

    /** The paths of all resources of this schema, in the order of their numbers. */
    public synchronized List<String> paths(String schema) {
        return resources.paths(schema);
    }
}
