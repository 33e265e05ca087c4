// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.Routes;
import java.util.SortedMap;
import java.util.stream.Stream;

/** One kind of resource with the calls that all kinds have; what is special about a kind is in its {@link Rules}. */
final class Collection {

    /** What is special about a kind of resource. */
    interface Rules {

        /** {@code resource} has passed the schema. */
        ObjectNode create(NeutronCall call, ObjectNode resource);

        void update(NeutronCall call, ObjectNode resource, ObjectNode changes);

        void delete(NeutronCall call, ObjectNode resource);

        boolean isVisible(NeutronCall call, ObjectNode resource);

        /** The last touch to what a caller is shown. */
        default void present(NeutronCall call, ObjectNode resource, ObjectNode view) {}
    }

    private final Kind kind;
    private final Schema schema;
    private final SortedMap<String, ObjectNode> store;
    private final Rules rules;
    private final Networking networking;
    private final int maxPageSize;

    Collection(
            Kind kind,
            Schema schema,
            SortedMap<String, ObjectNode> store,
            Rules rules,
            Networking networking,
            int maxPageSize) {
        this.kind = kind;
        this.schema = schema;
        this.store = store;
        this.rules = rules;
        this.networking = networking;
        this.maxPageSize = maxPageSize;
    }

    void register(Routes<NeutronCall.Handler> routes) {
        String all = "/v2.0/" + kind.path();
        String one = all + "/{id}";
        routes.add("GET", all, this::list);
        routes.add("POST", all, this::create);
        routes.add("GET", one, this::show);
        routes.add("PUT", one, this::update);
        routes.add("DELETE", one, this::delete);
    }

    String plural() {
        return kind.plural();
    }

    /** The resource a call names, if the caller may see it. Recordings: *-not-found, network-of-another-project. */
    ObjectNode find(NeutronCall call) {
        ObjectNode resource = store.get(call.id());
        if (resource == null || !rules.isVisible(call, resource)) {
            throw kind.notFound().apply(call.id());
        }
        return resource;
    }

    ObjectNode findOwn(NeutronCall call) {
        ObjectNode resource = find(call);
        if (!call.isAdmin() && !Networking.owns(call.session().projectId(), resource)) {
            throw kind.notFound().apply(call.id());
        }
        return resource;
    }

    private LabResponse list(NeutronCall call) {
        Listing listing = new Listing(call.request(), kind, maxPageSize);
        Stream<ObjectNode> visible = store.values().stream().filter(resource -> rules.isVisible(call, resource));
        return LabResponse.json(200, listing.of(visible, schema.names(), resource -> view(call, resource)));
    }

    private LabResponse show(NeutronCall call) {
        return LabResponse.json(200, Json.object(kind.singular(), view(call, find(call))));
    }

    /** One, or several in one request. Recording: ports-create-bulk-with-tags. */
    private LabResponse create(NeutronCall call) {
        if (call.body().path(plural()).isArray()) {
            ArrayNode created = Json.array();
            call.body().path(plural()).forEach(given -> created.add(createOne(call, given)));
            return LabResponse.json(201, Json.object(plural(), created));
        }
        if (!call.body().path(kind.singular()).isObject()) {
            throw NeutronFault.badRequest("Unable to find '" + kind.singular() + "' in request body");
        }
        return LabResponse.json(
                201, Json.object(kind.singular(), createOne(call, call.body().path(kind.singular()))));
    }

    private ObjectNode createOne(NeutronCall call, JsonNode given) {
        return view(call, rules.create(call, schema.forPost(given, call.isAdmin())));
    }

    private LabResponse update(NeutronCall call) {
        ObjectNode resource = findOwn(call);
        ObjectNode changes = schema.forPut(call.body().path(kind.singular()), call.isAdmin());
        rules.update(call, resource, changes);
        resource.setAll(changes);
        networking.touch(resource);
        return LabResponse.json(200, Json.object(kind.singular(), view(call, resource)));
    }

    private LabResponse delete(NeutronCall call) {
        ObjectNode resource = findOwn(call);
        rules.delete(call, resource);
        return LabResponse.empty(204);
    }

    private ObjectNode view(NeutronCall call, ObjectNode resource) {
        ObjectNode view = schema.view(resource, call.isAdmin());
        rules.present(call, resource, view);
        return view;
    }
}
