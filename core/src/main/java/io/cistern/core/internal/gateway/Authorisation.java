// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.gateway;

import io.cistern.api.CallContext;
import io.cistern.api.Grant;
import io.cistern.api.InfrastructureException;
import io.cistern.api.OperationKind;
import io.cistern.api.Request;
import io.cistern.api.Role;
import io.cistern.backend.Visibility;
import io.cistern.core.internal.call.StandardOperation;
import io.cistern.core.internal.security.AuthenticatedConsumer;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Stage 3: a grant of the consumer allows it, on this infrastructure and in this resource group. What an administrator
 * alone may do concerns all groups: it needs a grant in all of them.
 */
final class Authorisation {

    /**
     * What the call may do.
     *
     * @param resourceGroupId the group that it is for; empty: the default of the infrastructure
     * @param visibility the groups that it may see, or change where it is a mutation
     */
    record Permission(Optional<String> resourceGroupId, Visibility visibility) {}

    /** @throws InfrastructureException FORBIDDEN, or INVALID_ARGUMENT where the group must be named and is not */
    Permission check(
            StandardOperation operation,
            String infrastructureId,
            AuthenticatedConsumer consumer,
            CallContext call,
            Request request) {
        Role needed = operation.leastRole();
        Set<String> groups = consumer.grants().stream()
                .filter(grant -> grant.covers(infrastructureId) && grant.role().includes(needed))
                .map(Grant::resourceGroupId)
                .filter(group -> needed != Role.ADMIN || group.equals(Grant.ANY))
                .collect(Collectors.toSet());
        if (groups.isEmpty()) {
            throw LocalCalls.forbidden(consumer.name() + " is no " + needed + " of " + infrastructureId
                    + (needed == Role.ADMIN ? " in all resource groups" : ""));
        }
        Visibility visibility = new Visibility(groups);
        Optional<String> group = request.resourceGroupId().or(call::resourceGroupId);
        if (group.isPresent() && !visibility.sees(group.get())) {
            throw LocalCalls.forbidden(consumer.name() + " is no " + needed + " in resource group " + group.get()
                    + " of " + infrastructureId);
        }
        if (group.isEmpty() && !visibility.all() && operation.kind() != OperationKind.QUERY) {
            group = Optional.of(only(groups));
        }
        return new Permission(group, visibility);
    }

    /** The default group of the infrastructure is not known here, so it is not for who may not act in all. */
    private static String only(Set<String> groups) {
        if (groups.size() > 1) {
            throw InfrastructureException.invalidArgument(
                    "resourceGroupId",
                    "is named by a consumer of several groups",
                    "name one of " + new TreeSet<>(groups));
        }
        return groups.iterator().next();
    }
}
