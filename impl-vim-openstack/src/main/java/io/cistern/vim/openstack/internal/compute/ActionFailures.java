// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.api.UpstreamFault;
import io.cistern.vim.openstack.internal.nova.NovaAction;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import io.cistern.vim.openstack.internal.nova.ServerAction;
import java.util.List;
import java.util.Optional;

/** Why something that Nova began to do to a server did not come about. */
final class ActionFailures {

    private ActionFailures() {}

    /**
     * @param after the server afterwards
     * @param requestId Nova's id of the request
     * @param told what Nova says became of it; members are seldom told a reason
     */
    static InfrastructureException of(
            ServerAction action, NovaServer after, Optional<String> requestId, Optional<NovaAction> told) {
        boolean noHost = told.filter(NovaAction::failedInScheduling).isPresent();
        Optional<String> reason = told.stream()
                .flatMap(done -> done.events().stream())
                .flatMap(event -> event.details().stream())
                .findFirst()
                .or(() -> after.fault().flatMap(NovaServer.Fault::message));
        String words = reason.orElse(noHost ? "no host can take it" : "Nova tells no reason");
        return new InfrastructureException(
                noHost ? ErrorCode.NO_CAPACITY : ErrorCode.BACKEND_ERROR,
                "compute resource " + after.id() + ": " + action.name() + " failed, it is in " + after.status() + ": "
                        + words,
                ErrorDetails.builder()
                        .resourceId(after.id())
                        .origin(ErrorOrigin.BACKEND)
                        .remedy(
                                noHost
                                        ? "free or add capacity, or relax flavour and constraints"
                                        : "look the request id up in the logs of the compute service")
                        .upstream(List.of(UpstreamFault.builder()
                                .service("compute")
                                .method("POST")
                                .path("/servers/" + after.id() + "/action")
                                .requestId(requestId)
                                .code(Optional.of(action.name()))
                                .message(reason)
                                .build()))
                        .build());
    }
}
