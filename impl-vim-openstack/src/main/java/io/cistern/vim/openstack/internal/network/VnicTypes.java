// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.InfrastructureException;
import java.util.List;
import java.util.Map;

/** How an interface is realised, in the words of Networking. */
public final class VnicTypes {

    public static final String NORMAL = "normal";

    private static final Map<String, String> SYNONYMS =
            Map.of("BRIDGE", NORMAL, "SRIOV", "direct", "PASSTHROUGH", "direct-physical");

    private static final List<String> ALL = List.of(
            NORMAL,
            "direct",
            "macvtap",
            "direct-physical",
            "virtio-forwarder",
            "vdpa",
            "baremetal",
            "accelerator-direct",
            "accelerator-direct-physical",
            "remote-managed",
            "smart-nic");

    private VnicTypes() {}

    /** Networking's word for a type of the standard. */
    public static String of(String type) {
        return SYNONYMS.getOrDefault(type, type);
    }

    /** Refuses a type that no cloud has. */
    public static void check(String path, String type) {
        if (!ALL.contains(of(type))) {
            throw InfrastructureException.valueNotSupported(
                    path, "OpenStack has no interfaces of type " + type, "choose among " + ALL);
        }
    }
}
