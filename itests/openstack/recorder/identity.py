# SPDX-License-Identifier: Apache-2.0
"""Keystone: versions, tokens, the catalogue, refusals."""


def record(cloud):
    alice = cloud.alice
    auth = alice.auth_url
    alice.call('identity/versions', 'Versions; no token needed.', 'GET', alice.origin('identity') + '/', 300, token=None)
    alice.call('identity/version', 'The version behind auth_url.', 'GET', auth, 200, token=None)
    alice.call('identity/not-found', 'A path that does not exist, without token.', 'GET', auth + '/nothing-here',
               404, token=None)
    cloud.sign_in_all()
    if cloud.has('application'):
        cloud.application.sign_in('identity/token-application-credential', 'Application credential: scope is implied.')
    alice.call('identity/token-wrong-password', 'Wrong password.', 'POST', auth + '/auth/tokens', 401,
               {'auth': dict(alice.identity('wrong'), **alice.project_scope())}, token=None)
    alice.call('identity/token-unknown-project', 'Right password, a project that does not exist.', 'POST',
               auth + '/auth/tokens', 401, {'auth': dict(alice.identity(), **alice.project_scope('no-such-project'))},
               token=None)
    alice.call('identity/token-unscoped', 'Unscoped: no catalogue.', 'POST', auth + '/auth/tokens', 201,
               {'auth': dict(alice.identity(), scope='unscoped')}, token=None)
    alice.call('identity/token-malformed', 'A request without identity.', 'POST', auth + '/auth/tokens', 400,
               {'auth': {}}, token=None)
    if cloud.has('expired'):
        cloud.expired.call('identity/token-expired-application-credential', 'An application credential past expires_at.',
                           'POST', auth + '/auth/tokens', 401, {'auth': cloud.expired.identity()}, token=None)
        cloud.application.call('identity/token-wrong-secret', 'An application credential with a wrong secret.', 'POST',
                               auth + '/auth/tokens', 401, {'auth': cloud.application.identity('wrong')}, token=None)
    if cloud.has('rightless'):
        cloud.rightless.call(
            'identity/token-without-role', 'Right password, no role in the project.', 'POST', auth + '/auth/tokens',
            401, {'auth': dict(cloud.rightless.identity(), **cloud.rightless.project_scope())}, token=None)
    alice.call('identity/catalog', 'The catalogue of a token.', 'GET', auth + '/auth/catalog', 200)
    alice.call('identity/auth-projects', 'Projects the user can scope to.', 'GET', auth + '/auth/projects', 200)
    alice.call('identity/project-show', 'Own project, as member.', 'GET', auth + '/projects/' + alice.project_id)
    alice.call('identity/token-validate', 'A token asked about itself.', 'GET', auth + '/auth/tokens?nocatalog', 200,
               headers={'X-Subject-Token': alice.token})
    alice.call('identity/unauthorised', 'A token that is none.', 'GET', auth + '/auth/catalog', 401, token='not-a-token')
    short = alice.call(None, None, 'POST', auth + '/auth/tokens', 201,
                       {'auth': dict(alice.identity(), **alice.project_scope())}, token=None).headers['X-Subject-Token']
    alice.call('identity/token-revoke', 'A token gives itself up.', 'DELETE', auth + '/auth/tokens', 204, token=short,
               headers={'X-Subject-Token': short})
    alice.call('identity/token-revoked', 'A revoked token, used at another service.', 'GET',
               alice.endpoints['compute'] + '/servers', 401, token=short)
