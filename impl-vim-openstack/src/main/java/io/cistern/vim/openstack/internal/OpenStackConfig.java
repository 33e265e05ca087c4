// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One cloud: {@code etc/io.cistern.vim.openstack-<id>.cfg}. Secrets are given by reference only. */
@ObjectClassDefinition(name = "Cistern: VIM on OpenStack")
public @interface OpenStackConfig {

    @AttributeDefinition(description = "Names this VIM for its consumers; mandatory, and never changed.")
    String vim_id() default "";

    @AttributeDefinition(description = "A clouds.yaml, instead of the auth.* keys.")
    String clouds_file() default "";

    @AttributeDefinition(description = "The entry of clouds.file.")
    String cloud() default "";

    @AttributeDefinition(
            description =
                    "Credentials of single resource groups: <project id>=<entry of clouds.file>, with commas between.")
    String[] credentials() default {};

    @AttributeDefinition(description = "OpenStack Identity, e.g. https://cloud.example:5000/v3.")
    String auth_url() default "";

    @AttributeDefinition(description = "password or applicationcredential.")
    String auth_type() default "password";

    @AttributeDefinition(description = "The user's name, with a domain; or user.id.")
    String user_name() default "";

    @AttributeDefinition(description = "The user's id.")
    String user_id() default "";

    @AttributeDefinition(description = "The domain of user.name, by name; Default when no domain is given.")
    String user_domain_name() default "";

    @AttributeDefinition(description = "The domain of user.name, by id.")
    String user_domain_id() default "";

    @AttributeDefinition(description = "Refers to the user's password: file:<path> or env:<name>.")
    String password() default "";

    @AttributeDefinition(description = "The project's name, with a domain; or project.id.")
    String project_name() default "";

    @AttributeDefinition(description = "The project's id.")
    String project_id() default "";

    @AttributeDefinition(description = "The domain of project.name, by name; Default when no domain is given.")
    String project_domain_name() default "";

    @AttributeDefinition(description = "The domain of project.name, by id.")
    String project_domain_id() default "";

    @AttributeDefinition(description = "The application credential's id; or its name and its user.")
    String application__credential_id() default "";

    @AttributeDefinition(description = "The application credential's name.")
    String application__credential_name() default "";

    @AttributeDefinition(description = "Refers to the application credential's secret: file:<path> or env:<name>.")
    String application__credential__secret() default "";

    @AttributeDefinition(description = "The region; needed when the catalogue has several.")
    String region() default "";

    @AttributeDefinition(description = "Which endpoints of the catalogue: public, internal or admin.")
    String interface$() default "public";

    @AttributeDefinition(description = "Compute, instead of the catalogue's endpoint.")
    String endpoint_compute() default "";

    @AttributeDefinition(description = "Networking, instead of the catalogue's endpoint.")
    String endpoint_network() default "";

    @AttributeDefinition(description = "Image, instead of the catalogue's endpoint.")
    String endpoint_image() default "";

    @AttributeDefinition(description = "Block storage, instead of the catalogue's endpoint.")
    String endpoint_block$_$storage() default "";

    @AttributeDefinition(description = "Placement, instead of the catalogue's endpoint.")
    String endpoint_placement() default "";

    @AttributeDefinition(description = "The authorities of the cloud's certificates, in PEM form, and no others.")
    String tls_ca__file() default "";

    @AttributeDefinition(description = "The longest time to open a connection, in milliseconds.")
    int http_connect__timeout__ms() default 5_000;

    @AttributeDefinition(description = "The longest time for one request, in milliseconds.")
    int http_request__timeout__ms() default 60_000;

    @AttributeDefinition(description = "The largest answer, in MiB.")
    int http_max__body__mib() default 32;

    @AttributeDefinition(description = "How often a request is sent at most.")
    int http_attempts() default 4;

    @AttributeDefinition(description = "The steady rate of requests to one endpoint.")
    int http_requests__per__second() default 100;

    @AttributeDefinition(description = "The most requests to one endpoint at once.")
    int http_concurrent__requests() default 64;

    @AttributeDefinition(description = "The most mutations that are worked on at once.")
    int workers_mutations() default 128;

    @AttributeDefinition(description = "The most queries that are worked on at once.")
    int workers_queries() default 32;

    @AttributeDefinition(description = "The most calls that wait for a worker, of mutations and of queries each.")
    int workers_waiting() default 2_000;
}
