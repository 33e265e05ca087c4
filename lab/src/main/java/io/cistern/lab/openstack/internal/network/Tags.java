// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.Routes;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** The tags of one kind of resource. Recordings: network/tags-*. */
final class Tags {

    private final Collection collection;
    private final Networking networking;

    Tags(Collection collection, Networking networking) {
        this.collection = collection;
        this.networking = networking;
    }

    void register(Routes<NeutronCall.Handler> routes) {
        String all = "/v2.0/" + collection.plural() + "/{id}/tags";
        String one = all + "/{tag}";
        routes.add(
                "GET",
                all,
                call -> LabResponse.json(
                        200, Json.object("tags", find(call, collection::find).get("tags"))));
        routes.add("PUT", all, this::replace);
        routes.add("DELETE", all, call -> change(call, SortedSet::clear, 204));
        routes.add("GET", one, this::has);
        routes.add("PUT", one, call -> change(call, tags -> tags.add(tag(call)), 201));
        routes.add("DELETE", one, this::remove);
    }

    private static String tag(NeutronCall call) {
        return call.variables().get("tag");
    }

    /** Recording: tags-resource-not-found, whose words are not those of the resource itself. */
    private ObjectNode find(NeutronCall call, Function<NeutronCall, ObjectNode> finder) {
        try {
            return finder.apply(call);
        } catch (NeutronFault notFound) {
            throw new NeutronFault(
                    404,
                    "TagResourceNotFound",
                    "Resource " + collection.plural() + " " + call.id() + " could not be found.");
        }
    }

    /** The answer has the order of the request; later reads are sorted. Recordings: tags-replace, tags-read. */
    private LabResponse replace(NeutronCall call) {
        JsonNode tags = call.body().path("tags");
        Attribute.checkTags(tags);
        SortedSet<String> sorted = new TreeSet<>();
        tags.forEach(tag -> sorted.add(tag.asText()));
        store(find(call, collection::findOwn), sorted);
        return LabResponse.json(200, Json.object("tags", tags));
    }

    private LabResponse change(NeutronCall call, Consumer<SortedSet<String>> change, int status) {
        ObjectNode resource = find(call, collection::findOwn);
        SortedSet<String> tags = tags(resource);
        change.accept(tags);
        store(resource, tags);
        LabResponse answer = LabResponse.empty(status);
        return status == 201 ? answer.with("Content-Type", "application/json") : answer;
    }

    private LabResponse has(NeutronCall call) {
        require(tags(find(call, collection::find)), call);
        return LabResponse.empty(204);
    }

    private LabResponse remove(NeutronCall call) {
        require(tags(find(call, collection::findOwn)), call);
        return change(call, tags -> tags.remove(tag(call)), 204);
    }

    /** Recording: tags-delete-one-not-found. */
    private static void require(SortedSet<String> tags, NeutronCall call) {
        if (!tags.contains(tag(call))) {
            throw NeutronFault.notFound("Tag", tag(call));
        }
    }

    private static SortedSet<String> tags(ObjectNode resource) {
        SortedSet<String> tags = new TreeSet<>();
        resource.path("tags").forEach(tag -> tags.add(tag.asText()));
        return tags;
    }

    private void store(ObjectNode resource, SortedSet<String> tags) {
        ArrayNode array = Json.strings(tags);
        resource.set("tags", array);
        networking.touch(resource);
    }
}
