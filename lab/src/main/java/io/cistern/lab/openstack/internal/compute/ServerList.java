// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.http.LabResponse;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists of servers: filters, order, pages. Recordings: compute/servers-detail-*.
 *
 * <p>A filter that Nova knows but allows to administrators only is silently ignored for everybody else; one that it does
 * not know is refused.
 */
final class ServerList {

    private static final Set<String> CONTROLS =
            Set.of("limit", "marker", "sort_key", "sort_dir", "all_tenants", "project_id", "tenant_id");
    private static final Set<String> STATUSES = Set.of(
            "ACTIVE",
            "BUILD",
            "DELETED",
            "ERROR",
            "HARD_REBOOT",
            "MIGRATING",
            "PASSWORD",
            "PAUSED",
            "REBOOT",
            "REBUILD",
            "RESCUE",
            "RESIZE",
            "REVERT_RESIZE",
            "SHELVED",
            "SHELVED_OFFLOADED",
            "SHUTOFF",
            "SOFT_DELETED",
            "SUSPENDED",
            "UNKNOWN",
            "VERIFY_RESIZE");

    private static final Map<String, Function<Server, String>> ORDERS = Map.of(
            "uuid",
            Server::id,
            "display_name",
            Server::name,
            "created_at",
            server -> server.plan.createdAt().toString(),
            "updated_at",
            server -> server.updatedAt.toString());

    private final Computing computing;
    private final int maxPageSize;
    private final Map<String, BiPredicate<Server, String>> forEverybody = Map.of(
            "name", (server, pattern) -> pattern(pattern).matcher(server.name()).find(),
            "status", ServerList::hasStatus,
            "flavor", (server, id) -> server.flavor.id().equals(id),
            "image", (server, id) -> server.plan.imageId().equals(id),
            "ip", this::hasAddress,
            "tags", (server, tags) -> Set.copyOf(server.plan.tags()).containsAll(List.of(tags.split(","))),
            "tags-any", (server, tags) -> List.of(tags.split(",")).stream().anyMatch(server.plan.tags()::contains),
            "not-tags", (server, tags) -> !server.plan.tags().containsAll(List.of(tags.split(","))),
            "changes-since", (server, time) -> !server.updatedAt.isBefore(time(time)));

    private static final Map<String, BiPredicate<Server, String>> FOR_ADMINISTRATORS = Map.of(
            "uuid", (server, id) -> server.id().equals(id),
            "host", (server, host) -> server.host.filter(host::equals).isPresent(),
            "user_id", (server, id) -> server.plan.userId().equals(id),
            "availability_zone", (server, zone) -> server.host.isPresent() && zone.equals("nova"));

    ServerList(Computing computing, int maxPageSize) {
        this.computing = computing;
        this.maxPageSize = maxPageSize;
    }

    LabResponse answer(NovaCall call, Function<Server, ObjectNode> view) {
        check(call);
        Stream<Server> gone =
                call.query().names().contains("changes-since") ? computing.deleted().stream() : Stream.empty();
        List<Server> found = Stream.concat(computing.servers().values().stream(), gone)
                .filter(server -> isVisible(call, server) && matches(call, server))
                .sorted(order(call))
                .collect(Collectors.toList());
        Page<Server> page = Page.of(found, Server::id, call, maxPageSize);
        return LabResponse.json(200, page.answer("servers", call, Server::id, view));
    }

    private void check(NovaCall call) {
        for (String name : call.query().names()) {
            boolean known = CONTROLS.contains(name)
                    || forEverybody.containsKey(name)
                    || FOR_ADMINISTRATORS.containsKey(name)
                    || name.equals("metadata");
            if (!known) {
                throw NovaFault.badRequest("'" + name + "' does not match any of the regexes: '^_'");
            }
        }
        if (call.query().names().contains("metadata") && call.isAdmin()) {
            throw NovaFault.badRequest("Invalid filter field: metadata.");
        }
        if (isTrue(call.query().first("all_tenants").orElse("0")) && !call.isAdmin()) {
            throw NovaFault.policy("os_compute_api:servers:detail:get_all_tenants");
        }
        for (String status : call.query().all("status")) {
            if (!STATUSES.contains(status.toUpperCase(Locale.ROOT))) {
                throw NovaFault.badRequest("Invalid status value");
            }
        }
        call.query().first("name").ifPresent(ServerList::pattern);
    }

    private static boolean isVisible(NovaCall call, Server server) {
        if (call.isAdmin() && isTrue(call.query().first("all_tenants").orElse("0"))) {
            return call.query()
                    .first("project_id")
                    .or(() -> call.query().first("tenant_id"))
                    .map(server.plan.projectId()::equals)
                    .orElse(true);
        }
        return server.plan.projectId().equals(call.session().projectId());
    }

    private static boolean isTrue(String text) {
        return Set.of("1", "true", "").contains(text.toLowerCase(Locale.ROOT));
    }

    private boolean matches(NovaCall call, Server server) {
        return call.query().names().stream().allMatch(name -> {
            BiPredicate<Server, String> filter = forEverybody.get(name);
            if (filter == null && call.isAdmin()) {
                filter = FOR_ADMINISTRATORS.get(name);
            }
            return filter == null
                    || filter.test(server, call.query().first(name).orElseThrow());
        });
    }

    /** The newest first, if not said otherwise. */
    private static Comparator<Server> order(NovaCall call) {
        Function<Server, String> key = ORDERS.get(call.query().first("sort_key").orElse("created_at"));
        if (key == null) {
            throw NovaFault.badRequest("Sort key supplied is invalid");
        }
        Comparator<Server> order = Comparator.comparing(key).thenComparing(Server::id);
        return call.query().first("sort_dir").orElse("desc").equals("desc") ? Collections.reverseOrder(order) : order;
    }

    private static boolean hasStatus(Server server, String status) {
        return server.status().equalsIgnoreCase(status);
    }

    private boolean hasAddress(Server server, String pattern) {
        return computing.networking().portsOfDevice(server.id()).stream()
                .flatMap(port -> port.findValuesAsText("ip_address").stream())
                .anyMatch(address -> pattern(pattern).matcher(address).find());
    }

    private static Pattern pattern(String regularExpression) {
        try {
            return Pattern.compile(regularExpression);
        } catch (PatternSyntaxException malformed) {
            throw NovaFault.badRequest("Invalid input for query parameters name. Value: " + regularExpression + ". '"
                    + regularExpression + "' is not a 'regex'");
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw NovaFault.badRequest("Invalid input for query parameters changes-since. Value: " + text + ". '" + text
                    + "' is not a 'date-time'");
        }
    }
}
