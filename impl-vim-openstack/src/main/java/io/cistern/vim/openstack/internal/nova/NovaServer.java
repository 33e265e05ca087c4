// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.nova;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server.
 *
 * @param image an object with an id; {@code ""}: booted from a volume
 * @param embedded its flavour, which has a name and no id from 2.47 on; absent in a list from 2.69 on when the cell of the
 *     server is down
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
        @JsonProperty("flavor") Optional<Flavor> embedded,
        @JsonProperty("OS-EXT-AZ:availability_zone") Optional<String> availabilityZone,
        @JsonProperty("OS-EXT-SRV-ATTR:hypervisor_hostname") Optional<String> hypervisorHostname,
        @JsonProperty("OS-EXT-STS:task_state") Optional<String> taskState,
        @JsonProperty("OS-EXT-STS:power_state") Optional<Integer> powerState,
        @JsonProperty("os-extended-volumes:volumes_attached") List<AttachedVolume> volumes,
        Optional<Fault> fault) {

    public NovaServer {
        status = status == null ? "UNKNOWN" : status;
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

        public Flavor {
            extraSpecs = extraSpecs == null ? Map.of() : extraSpecs;
        }
    }

    /** A volume that it uses. */
    public record AttachedVolume(String id) {}

    /** Why it is in ERROR. */
    public record Fault(Optional<Integer> code, Optional<String> message) {}

    /** Whether Nova tells what it is, and not only that it is. */
    public boolean isTold() {
        return embedded.isPresent();
    }

    /**
     * Its flavour.
     *
     * @throws InfrastructureException UNAVAILABLE: Nova does not tell it
     */
    public Flavor flavor() {
        return embedded.orElseThrow(() -> new InfrastructureException(
                ErrorCode.UNAVAILABLE,
                "Compute does not tell what server " + id + " is; its cell may be down",
                ErrorDetails.builder()
                        .origin(ErrorOrigin.BACKEND)
                        .resourceId(id)
                        .remedy("repeat the call when the cell is up")
                        .build()));
    }

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
