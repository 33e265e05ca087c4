// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.storage;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.api.UpstreamFault;
import io.cistern.vim.openstack.internal.cinder.CinderVolume;
import java.util.List;
import java.util.Optional;

/** Why something that Block Storage accepted did not come about, and what a volume's state does not allow. */
final class StorageFailures {

    private static final String NO_ROOM = "Could not find any available weighted backend";

    private StorageFailures() {}

    /**
     * A volume or snapshot went into an error state.
     *
     * @param messages what Block Storage tells of it
     * @param path what was asked for
     */
    static InfrastructureException inError(String id, String status, List<String> messages, String path) {
        boolean noRoom = !messages.isEmpty() && messages.stream().allMatch(text -> text.contains(NO_ROOM));
        String words = messages.isEmpty() ? "Block Storage tells no reason" : String.join("; ", messages);
        return new InfrastructureException(
                noRoom ? ErrorCode.NO_CAPACITY : ErrorCode.BACKEND_ERROR,
                "storage resource " + id + ": it went into " + status + ": " + words,
                ErrorDetails.builder()
                        .resourceId(id)
                        .origin(ErrorOrigin.BACKEND)
                        .remedy(
                                noRoom
                                        ? "free or add capacity, or relax flavour and constraints"
                                        : "look " + id + " up in the logs of the block storage service; if it was"
                                                + " to be filled from an image, look at that")
                        .upstream(List.of(UpstreamFault.builder()
                                .service("block-storage")
                                .method("POST")
                                .path(path)
                                .message(Optional.of(words))
                                .build()))
                        .build());
    }

    /** Somebody else removed it meanwhile. */
    static InfrastructureException vanished(String id) {
        return new InfrastructureException(
                ErrorCode.BACKEND_ERROR,
                "storage resource " + id + ": it has vanished; somebody else removed it",
                ErrorDetails.builder()
                        .resourceId(id)
                        .origin(ErrorOrigin.BACKEND)
                        .build());
    }

    /** Its state does not allow the operation. */
    static InfrastructureException wrongState(CinderVolume volume, String rule, String remedy) {
        return new InfrastructureException(
                ErrorCode.CONFLICT,
                "storage resource " + volume.id() + ": " + rule + "; it is " + volume.status()
                        + (volume.serverIds().isEmpty() ? "" : ", used by " + String.join(", ", volume.serverIds())),
                ErrorDetails.builder()
                        .resourceId(volume.id())
                        .rule(rule)
                        .remedy(remedy)
                        .build());
    }

    static InfrastructureException unknown(String id) {
        return new InfrastructureException(ErrorCode.NOT_FOUND, "there is no storage resource " + id);
    }
}
