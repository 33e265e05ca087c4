// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.keystone;

import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.http.Authorization;
import java.util.List;

/** OpenStack Identity v3. */
interface KeystoneClient {

    /**
     * {@code POST /auth/tokens}.
     *
     * @throws io.cistern.api.InfrastructureException RESOURCE_AUTH_FAILED: the credential is not accepted
     */
    Token issueToken(Credential credential, Scope scope, CallLimit limit);

    /** {@code GET /auth/projects}: the ids of those in which the user of a token has a role. */
    List<String> projects(Authorization token, CallLimit limit);
}
