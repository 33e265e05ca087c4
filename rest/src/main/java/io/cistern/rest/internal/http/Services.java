// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.http;

import io.cistern.administration.Administration;
import io.cistern.api.ConsumerAuthentication;
import io.cistern.api.operation.Operations;
import io.cistern.json.CisternJson;
import java.time.Duration;

/**
 * What stands behind the façade.
 *
 * @param authentication turns credentials into consumers
 * @param infrastructures the interfaces of every VIM and PIM
 * @param operations the operations of every VIM and PIM
 * @param administration the platform
 * @param json the form of bodies
 * @param longestWait how long a consumer is kept waiting for a result
 */
public record Services(
        ConsumerAuthentication authentication,
        Infrastructures infrastructures,
        Operations operations,
        Administration administration,
        CisternJson json,
        Duration longestWait) {}
