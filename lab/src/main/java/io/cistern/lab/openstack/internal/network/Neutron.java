// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.Timeline;
import io.cistern.lab.openstack.internal.http.LabRequest;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.LabService;
import io.cistern.lab.openstack.internal.http.Routes;
import io.cistern.lab.openstack.internal.identity.Directory;
import io.cistern.lab.openstack.internal.identity.Project;
import io.cistern.lab.openstack.internal.identity.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The network service. Every answer is that of the recording named at its method, in the folder network. */
public final class Neutron implements LabService {

    private static final List<String> EXTENSIONS = List.of(
            "agent",
            "allowed-address-pairs",
            "availability_zone",
            "binding",
            "default-subnetpools",
            "dns-integration",
            "ext-gw-mode",
            "external-net",
            "extra_dhcp_opt",
            "extraroute",
            "net-mtu",
            "net-mtu-writable",
            "network_availability_zone",
            "pagination",
            "port-security",
            "project-id",
            "provider",
            "qos",
            "qos-bw-limit-direction",
            "qos-rule-type-filter",
            "quota_details",
            "quotas",
            "rbac-policies",
            "router",
            "security-group",
            "sorting",
            "standard-attr-description",
            "standard-attr-revisions",
            "standard-attr-tag",
            "standard-attr-timestamp",
            "trunk",
            "trunk-details");

    /** The limits of what the lab does not have are Neutron's defaults. Recording: quota-details. */
    private static final Map<String, Integer> OTHER_LIMITS = otherLimits();

    private final Timeline timeline;
    private final Directory directory;
    private final Networking networking;
    private final int maxPageSize;
    private final Routes<NeutronCall.Handler> routes = new Routes<>();

    public Neutron(Timeline timeline, Directory directory, Networking networking, Ports ports, int maxPageSize) {
        this.timeline = timeline;
        this.directory = directory;
        this.networking = networking;
        this.maxPageSize = maxPageSize;
        Trunks trunkRules = new Trunks(networking);
        QosPolicies qosRules = new QosPolicies(networking);
        Collection routers =
                collection(Kind.of("router"), Routers.SCHEMA, networking.routers(), new Routers(networking));
        Collection trunks = collection(Kind.of("trunk"), Trunks.SCHEMA, networking.trunks(), trunkRules);
        Collection policies = collection(QosPolicies.KIND, QosPolicies.SCHEMA, networking.qosPolicies(), qosRules);
        for (Collection collection : List.of(
                collection(Kind.of("network"), Networks.SCHEMA, networking.networks(), new Networks(networking)),
                collection(Kind.of("subnet"), Subnets.SCHEMA, networking.subnets(), new Subnets(networking)),
                collection(Kind.of("port"), Ports.SCHEMA, networking.ports(), ports),
                routers,
                trunks)) {
            collection.register(routes);
            new Tags(collection, networking).register(routes);
        }
        policies.register(routes);
        collection(RbacPolicies.KIND, RbacPolicies.SCHEMA, networking.rbacPolicies(), new RbacPolicies(networking))
                .register(routes);
        new RouterInterfaces(routers, networking, ports).register(routes);
        trunkRules.register(routes, trunks);
        qosRules.register(routes, policies);
        routes.add("GET", "/v2.0/extensions", call -> extensions());
        routes.add("GET", "/v2.0/quotas/{id}", this::quota);
        routes.add("GET", "/v2.0/quotas/{id}/details", this::quotaDetails);
        routes.add("GET", "/v2.0/quotas/{id}/details.json", this::quotaDetails);
        routes.add("GET", "/v2.0/availability_zones", call -> empty("availability_zones"));
        routes.add("GET", "/v2.0/agents", call -> empty("agents"));
        routes.add("GET", "/v2.0/floatingips", call -> empty("floatingips"));
        routes.add("GET", "/v2.0/network_segment_ranges", call -> notOn());
        routes.add("GET", "/v2.0/security-groups", this::securityGroups);
    }

    private Collection collection(
            Kind kind, Schema schema, SortedMap<String, ObjectNode> store, Collection.Rules rules) {
        return new Collection(kind, schema, store, rules, networking, maxPageSize);
    }

    @Override
    public LabResponse handle(LabRequest request) {
        if (request.method().equals("GET") && request.path().replace("/", "").isEmpty()) {
            return versions(request);
        }
        return timeline.now(() -> answer(request)).with("X-Openstack-Request-Id", request.id());
    }

    private LabResponse answer(LabRequest request) {
        Optional<Session> session = request.header("x-auth-token")
                .flatMap(directory::session)
                .filter(open -> open.project().isPresent());
        if (session.isEmpty()) {
            return unauthorised(request);
        }
        Optional<Routes.Match<NeutronCall.Handler>> route = routes.match(request.method(), request.path());
        if (route.isEmpty()) {
            return notFound();
        }
        try {
            NeutronCall call = new NeutronCall(
                    request, session.get(), request.json(), route.get().variables());
            return route.get().handler().handle(call);
        } catch (LabRequest.MalformedBodyException notJson) {
            return NeutronFault.badRequest("Body contains invalid data").answer();
        } catch (NeutronFault fault) {
            return fault.answer();
        }
    }

    /** Recording: versions. */
    private static LabResponse versions(LabRequest request) {
        ObjectNode version = Json.object().put("id", "v2.0").put("status", "CURRENT");
        version.putArray("links").addObject().put("rel", "self").put("href", request.origin() + "/v2.0/");
        return LabResponse.json(200, Json.object("versions", Json.array().add(version)));
    }

    /** Recording: unauthorised. */
    private static LabResponse unauthorised(LabRequest request) {
        ObjectNode error = Json.object().put("code", 401).put("title", "Unauthorized");
        error.put("message", "The request you have made requires authentication.");
        String identity = request.origin().substring(0, request.origin().lastIndexOf('/')) + "/identity/v3";
        return LabResponse.json(401, Json.object("error", error))
                .with("Www-Authenticate", "Keystone uri=\"" + identity + "\"");
    }

    private static LabResponse notFound() {
        ObjectNode body = Json.object().put("message", "The resource could not be found.<br /><br />\n\n\n");
        return LabResponse.json(404, body.put("code", "404 Not Found").put("title", "Not Found"));
    }

    /** A collection of an extension that is not on. Recording: segment-ranges-not-there. */
    private static LabResponse notOn() {
        return new NeutronFault(404, "HTTPNotFound", "The resource could not be found.").answer();
    }

    private static LabResponse empty(String plural) {
        return LabResponse.json(200, Json.object(plural, Json.array()));
    }

    /** Recording: extensions; only those that the lab keeps to, and never in fields. */
    private static LabResponse extensions() {
        ArrayNode all = Json.array();
        for (String alias : EXTENSIONS) {
            ObjectNode extension = all.addObject().put("name", alias).put("alias", alias);
            extension.put("description", alias).put("updated", "2022-10-05T10:00:00-00:00");
            extension.putArray("links");
        }
        return LabResponse.json(200, Json.object("extensions", all));
    }

    private static Map<String, Integer> otherLimits() {
        Map<String, Integer> limits = new LinkedHashMap<>();
        limits.put("subnetpool", Project.UNLIMITED);
        limits.put("router", 10);
        limits.put("floatingip", 50);
        limits.put("rbac_policy", 10);
        limits.put("security_group", 10);
        limits.put("security_group_rule", 100);
        limits.put("trunk", Project.UNLIMITED);
        return limits;
    }

    /** Recording: quota. */
    private LabResponse quota(NeutronCall call) {
        ObjectNode quota = Json.object();
        details(call)
                .fields()
                .forEachRemaining(
                        entry -> quota.set(entry.getKey(), entry.getValue().get("limit")));
        return LabResponse.json(200, Json.object("quota", quota));
    }

    /** Recordings: quota-details, quota-details-small-full. */
    private LabResponse quotaDetails(NeutronCall call) {
        return LabResponse.json(200, Json.object("quota", details(call)));
    }

    private ObjectNode details(NeutronCall call) {
        Project project = directory
                .project(call.id())
                .filter(asked ->
                        call.isAdmin() || asked.id().equals(call.session().projectId()))
                .orElseThrow(
                        () -> new NeutronFault(403, "PolicyNotAuthorized", "rule:get_quota is disallowed by policy"));
        ObjectNode details = Json.object();
        detail(details, "network", project.limit("network"), networking.used(networking.networks(), project.id()));
        detail(details, "subnet", project.limit("subnet"), networking.used(networking.subnets(), project.id()));
        detail(details, "port", project.limit("port"), networking.used(networking.ports(), project.id()));
        OTHER_LIMITS.forEach((name, limit) -> detail(details, name, limit, used(name, project)));
        return details;
    }

    private long used(String name, Project project) {
        return switch (name) {
            case "router" -> networking.used(networking.routers(), project.id());
            case "trunk" -> networking.used(networking.trunks(), project.id());
            case "rbac_policy" -> networking.used(networking.rbacPolicies(), project.id());
            default -> 0;
        };
    }

    private static void detail(ObjectNode details, String name, int limit, long used) {
        details.putObject(name).put("limit", limit).put("used", used).put("reserved", 0);
    }

    /** Recording: security-groups, without the rules. */
    private LabResponse securityGroups(NeutronCall call) {
        String project = call.session().projectId();
        ObjectNode group = Json.object().put("name", "default");
        group.put("stateful", true).put("description", "Default security group").put("shared", false);
        group.putArray("security_group_rules");
        networking.stamp(group, project, 1).put("id", networking.securityGroup(project));
        return LabResponse.json(200, Json.object("security_groups", Json.array().add(group)));
    }
}
