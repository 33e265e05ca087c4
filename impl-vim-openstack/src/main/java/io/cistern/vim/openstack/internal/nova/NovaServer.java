// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.nova;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server.
 *
 * @param image an object with an id; {@code ""}: booted from a volume
 * @param flavor the embedded flavour, which has a name and no id from 2.47 on
 * @param hostId a digest that tells hosts apart within a project
 */
public record NovaServer(
        String id,
        Optional<String> name,
        String status,
        @JsonProperty("tenant_id") Optional<String> projectId,
        Map<String, String> metadata,
        List<String> tags,
        Optional<String> hostId,
        Optional<JsonNode> image,
        Flavor flavor,
        @JsonProperty("OS-EXT-AZ:availability_zone") Optional<String> availabilityZone,
        @JsonProperty("OS-EXT-SRV-ATTR:hypervisor_hostname") Optional<String> hypervisorHostname,
        @JsonProperty("OS-EXT-STS:task_state") Optional<String> taskState,
        @JsonProperty("OS-EXT-STS:power_state") Optional<Integer> powerState,
        @JsonProperty("os-extended-volumes:volumes_attached") List<AttachedVolume> volumes,
        Optional<Fault> fault) {

    public NovaServer {
        status = status == null ? "UNKNOWN" : status;
        flavor = flavor == null ? Flavor.NONE : flavor;
        metadata = metadata == null ? Map.of() : metadata;
        tags = tags == null ? List.of() : List.copyOf(tags);
        volumes = volumes == null ? List.of() : List.copyOf(volumes);
    }

    /** The flavour as it was when the server was made or resized; sizes in MiB and GiB. */
    public record Flavor(
            @JsonProperty("original_name") Optional<String> originalName,
            long vcpus,
            long ram,
            long disk,
            long ephemeral,
            @JsonProperty("extra_specs") Map<String, String> extraSpecs) {

        /** What is said of a server that does not tell its flavour, which none has been seen to do. */
        static final Flavor NONE = new Flavor(Optional.empty(), 0, 0, 0, 0, Map.of());

        public Flavor {
            extraSpecs = extraSpecs == null ? Map.of() : extraSpecs;
        }
    }

    /** A volume that it uses. */
    public record AttachedVolume(String id) {}

    /** Why it is in ERROR. */
    public record Fault(Optional<Integer> code, Optional<String> message) {}

    /** It has been deleted; lists show it for a moment longer, and an administrator may look at it. */
    public boolean isGone() {
        return status.equals("DELETED");
    }

    /** Whether it is about to go. */
    public boolean isBeingDeleted() {
        return taskState.filter("deleting"::equals).isPresent() || isGone();
    }

    /** Whether it runs on the host of another; the digests of two projects cannot be compared, names can. */
    public boolean isOnHostOf(NovaServer other) {
        return hypervisorHostname.isPresent() && other.hypervisorHostname.isPresent()
                ? hypervisorHostname.equals(other.hypervisorHostname)
                : hostId.filter(id -> !id.isEmpty()).isPresent() && hostId.equals(other.hostId);
    }

    /** The image it was made from. */
    public Optional<String> imageId() {
        return image.map(node -> node.path("id").asText("")).filter(id -> !id.isEmpty());
    }
}
