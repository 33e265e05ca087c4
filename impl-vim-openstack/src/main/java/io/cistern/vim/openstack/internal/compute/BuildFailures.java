// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.api.UpstreamFault;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a machine that Nova accepted did not come about. */
final class BuildFailures {

    private BuildFailures() {}

    /**
     * No place satisfies the constraints.
     *
     * @param place what there is none of, and why
     */
    static InfrastructureException noPlace(String path, String place) {
        return new InfrastructureException(
                ErrorCode.NO_CAPACITY,
                path + ": it leaves no place to run in: " + place,
                ErrorDetails.builder()
                        .attribute(path)
                        .rule("leaves a place to run in")
                        .remedy("relax the constraint or add capacity")
                        .origin(ErrorOrigin.BACKEND)
                        .build());
    }

    /**
     * The server went into ERROR.
     *
     * @param requestId Nova's id of the request that made it, where it is known
     */
    static InfrastructureException inError(NovaServer server, Optional<String> requestId) {
        Optional<String> message = server.fault().flatMap(NovaServer.Fault::message);
        String words = message.orElse("Nova tells no reason");
        return failed(
                code(words),
                server.id(),
                "it went into ERROR: " + words,
                UpstreamFault.builder()
                        .service("compute")
                        .method("POST")
                        .path("/servers")
                        .requestId(requestId)
                        .code(server.fault().flatMap(NovaServer.Fault::code).map(String::valueOf))
                        .message(message)
                        .build());
    }

    /** Somebody else removed it meanwhile. */
    static InfrastructureException vanished(String id) {
        return failed(
                ErrorCode.BACKEND_ERROR,
                id,
                "it has vanished; somebody else removed it",
                UpstreamFault.builder()
                        .service("compute")
                        .method("GET")
                        .path("/servers/" + id)
                        .status(Optional.of(404))
                        .build());
    }

    private static ErrorCode code(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.contains("no valid host")) {
            return ErrorCode.NO_CAPACITY;
        }
        return lower.contains("quota") ? ErrorCode.QUOTA_EXCEEDED : ErrorCode.BACKEND_ERROR;
    }

    private static InfrastructureException failed(ErrorCode code, String id, String what, UpstreamFault fault) {
        return new InfrastructureException(
                code,
                "compute resource " + id + ": " + what,
                ErrorDetails.builder()
                        .resourceId(id)
                        .origin(ErrorOrigin.BACKEND)
                        .remedy(
                                code == ErrorCode.NO_CAPACITY
                                        ? "free or add capacity, or relax flavour and constraints"
                                        : "look the request id up in the logs of the compute service")
                        .upstream(List.of(fault))
                        .build());
    }
}
