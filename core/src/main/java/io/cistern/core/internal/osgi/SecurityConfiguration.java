// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.osgi;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * {@code etc/io.cistern.security.cfg}. Besides these keys it has lines such as {@code group.ccm = OPERATOR:edge-1:*}
 * for users, roles, groups and bundles.
 */
@ObjectClassDefinition(name = "Cistern security")
@interface SecurityConfiguration {

    String PID = "io.cistern.security";

    @AttributeDefinition(description = "JAAS realm that knows the users")
    String realm() default "karaf";

    @AttributeDefinition(description = "Issuer of the bearer tokens that are accepted; empty: none are")
    String token_issuer() default "";

    @AttributeDefinition(description = "Audience that these tokens must be for")
    String token_audience() default "cistern";

    @AttributeDefinition(description = "File with the issuer's public keys: a JWK set, or a key or certificate in PEM")
    String token_keys() default "";

    @AttributeDefinition(description = "Claim that lists the grants of a token as ROLE:infrastructure:resourceGroup")
    String token_grants_claim() default "cistern_grants";
}
