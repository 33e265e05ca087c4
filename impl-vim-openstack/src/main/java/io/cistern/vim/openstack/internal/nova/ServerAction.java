// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.nova;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What a server is told to do. Absent arguments are sent as {@code null}, which Nova asks for.
 *
 * @param name as Nova names it, e.g. {@code os-start}
 * @param arguments {@code null} where there are none
 */
public record ServerAction(String name, JsonNode arguments) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** An action without arguments. */
    public static ServerAction of(String name) {
        return new ServerAction(name, JSON.nullNode());
    }

    /** @param type {@code SOFT} or {@code HARD} */
    public static ServerAction reboot(String type) {
        return new ServerAction("reboot", JSON.objectNode().put("type", type));
    }

    /** To be confirmed or reverted afterwards. */
    public static ServerAction resize(String flavorId) {
        return new ServerAction("resize", JSON.objectNode().put("flavorRef", flavorId));
    }

    /** To be confirmed or reverted afterwards; 2.56 for the host. */
    public static ServerAction migrate(Optional<String> host) {
        return new ServerAction("migrate", toHost(host));
    }

    /** 2.30: the scheduler checks the host. */
    public static ServerAction liveMigrate(Optional<String> host) {
        return new ServerAction("os-migrateLive", toHost(host).put("block_migration", "auto"));
    }

    private static ObjectNode toHost(Optional<String> host) {
        return JSON.objectNode().put("host", host.orElse(null));
    }

    JsonNode body() {
        return JSON.objectNode().set(name, arguments);
    }
}
