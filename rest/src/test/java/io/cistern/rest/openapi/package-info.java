// SPDX-License-Identifier: Apache-2.0
/**
 * Derives the description of the HTTP interface (OpenAPI 3) from the resources, the records of the API and their
 * Javadoc. The result is checked in under {@code docs/}; a test says when it is out of date.
 */
package io.cistern.rest.openapi;
