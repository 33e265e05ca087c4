// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.OperationContext;
import io.cistern.backend.support.CallLimit;
import io.cistern.vim.openstack.internal.keystone.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The projects in which one call acts and looks. A project is a resource group.
 *
 * @param cloud the cloud
 * @param context the call
 * @param limit its limit
 */
public record CallScope(Cloud cloud, OperationContext context, CallLimit limit) {

    /**
     * Where something is made: in the group that the request names, else that of the call, else in the project of the
     * configured credential.
     *
     * @throws InfrastructureException FORBIDDEN: the caller may not act there, or the credential may not
     */
    public CloudAccess target(Optional<String> requested) {
        CloudAccess own = cloud.open(Scope.OWN, limit);
        Optional<String> group = requested.or(context::resourceGroupId);
        CloudAccess target = group.filter(id -> !id.equals(own.projectId()))
                .map(id -> cloud.open(Scope.of(id), limit))
                .orElse(own);
        if (!context.visibility().sees(target.projectId())) {
            throw new InfrastructureException(
                    ErrorCode.FORBIDDEN,
                    "resourceGroupId: the caller has no grant for " + target.projectId(),
                    ErrorDetails.builder()
                            .attribute("resourceGroupId")
                            .rule("is a group that the caller has a grant for")
                            .remedy("name one of the caller's groups")
                            .build());
        }
        return target;
    }

    /**
     * Where the caller's resources are looked for: the credential's own project first. An administrator's token shows all
     * projects at once; what it shows beyond the caller's groups is left out by {@link #sees}. A group whose credential is
     * refused is left out, too.
     *
     * @throws InfrastructureException RESOURCE_AUTH_FAILED: the group of the call, or all that the caller sees, have
     *     credentials that are refused
     */
    public List<CloudAccess> reachable() {
        Map<String, InfrastructureException> refused = new TreeMap<>();
        List<CloudAccess> places = places(refused);
        context.resourceGroupId()
                .map(refused::get)
                .or(() -> refused.values().stream()
                        .filter(failure -> places.isEmpty())
                        .findFirst())
                .ifPresent(failure -> {
                    throw failure;
                });
        return places;
    }

    /**
     * Where one resource is looked for, place after place. At the end, when it is in none, a group that is left out is
     * told instead: the resource may be there.
     *
     * @throws InfrastructureException while it is consumed, RESOURCE_AUTH_FAILED: a group has a credential that is refused
     */
    public Stream<CloudAccess> search() {
        Map<String, InfrastructureException> refused = new TreeMap<>();
        List<CloudAccess> places = places(refused);
        return Stream.concat(places.stream(), refused.values().stream().<CloudAccess>map(failure -> {
            throw failure;
        }));
    }

    private List<CloudAccess> places(Map<String, InfrastructureException> refused) {
        CloudAccess own = cloud.open(Scope.OWN, limit);
        if (own.isAdmin()) {
            return List.of(own);
        }
        List<CloudAccess> places = new ArrayList<>();
        if (context.visibility().sees(own.projectId())) {
            places.add(own);
        }
        groups(own).stream()
                .filter(group -> !group.equals(own.projectId()))
                .sorted()
                .flatMap(group -> open(group, refused).stream())
                .forEach(places::add);
        return places.stream()
                .filter(CloudAccess::isAdmin)
                .findFirst()
                .map(List::of)
                .orElse(places);
    }

    private Collection<String> groups(CloudAccess own) {
        if (!context.visibility().all()) {
            return context.visibility().groups();
        }
        Set<String> groups = new HashSet<>(cloud.settings().credentials().keySet());
        groups.addAll(cloud.lookups().projects(own));
        return groups;
    }

    /** A group may be of another cloud, or closed to our credential: then none of its resources are to be seen here. */
    private Optional<CloudAccess> open(String group, Map<String, InfrastructureException> refused) {
        try {
            return Optional.of(cloud.open(Scope.of(group), limit));
        } catch (InfrastructureException e) {
            if (e.code() == ErrorCode.RESOURCE_AUTH_FAILED
                    && cloud.settings().credentials().containsKey(group)) {
                refused.put(group, e);
            } else if (e.code() != ErrorCode.FORBIDDEN) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Where what belongs to no project is looked at: in the group of the call, else in the first that it can see. */
    public Optional<CloudAccess> home() {
        return context.resourceGroupId().isPresent()
                ? Optional.of(target(Optional.empty()))
                : reachable().stream().findFirst();
    }

    /** Whether the caller may see what belongs to a project. */
    public boolean sees(Optional<String> projectId) {
        return projectId.map(context.visibility()::sees).orElseGet(() -> context.visibility()
                .all());
    }
}
