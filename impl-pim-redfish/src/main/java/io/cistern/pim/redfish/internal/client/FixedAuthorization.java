// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.http.Authorization;
import java.util.Map;

/** The same headers always: of a request about a session, which must not renew it. */
record FixedAuthorization(Map<String, String> headers) implements Authorization {

    @Override
    public Map<String, String> headers(CallLimit limit) {
        return headers;
    }

    @Override
    public boolean renew(Map<String, String> refused, CallLimit limit) {
        return false;
    }
}
