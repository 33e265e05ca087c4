# SPDX-License-Identifier: Apache-2.0
"""The users with whom a recording is made, what they find there, and what has to be cleaned up afterwards."""
import time

import yaml

from .exchange import User

NOWHERE = '00000000-0000-4000-8000-000000000000'
ROLES = ['alice', 'bob', 'admin', 'application', 'expired', 'small', 'rightless']


class Cloud:
    """`alice` is needed; each other user is optional, and what would need it is left out."""

    def __init__(self, clouds_yaml, entries, image, flavour, recordings):
        with open(clouds_yaml) as file:
            clouds = yaml.safe_load(file)['clouds']
        self.recordings = recordings
        self.image_name = image
        self.flavour_name = flavour
        self.users = {}
        for role in ROLES:
            entry = clouds.get(entries.get(role))
            if entry:
                self.users[role] = User(role, entry, recordings)
        self.leftovers = []
        self.stamp = '%x' % int(time.time())
        self.started = time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime())

    def __getattr__(self, role):
        try:
            return self.__dict__['users'][role]
        except KeyError:
            raise AttributeError(role) from None

    def has(self, role):
        return role in self.users

    def sign_in_all(self, recorded=True):
        self.alice.sign_in('identity/token-password' if recorded else None,
                           'Password, scoped to a project, with the catalogue.')
        for role in ('bob', 'admin', 'small'):
            if self.has(role):
                self.users[role].sign_in('identity/token-password-' + role if recorded else None,
                                         'The same for another user.')
        images = self.alice.image(None, None, 'GET', '/images?name=' + self.image_name).json()['images']
        flavours = self.alice.compute(None, None, 'GET', '/flavors').json()['flavors']
        self.image = images[0]
        self.flavour_id = next(flavour['id'] for flavour in flavours if flavour['name'] == self.flavour_name)
        self.recordings.replacements[self.image['id']] = '{{image}}'
        self.recordings.replacements[self.flavour_id] = '{{flavour}}'
        self.no_host_flavour_id = next((f['id'] for f in flavours if f['name'] == 'fault.no-host'), None)

    def unique(self, what):
        return 'record-%s-%s' % (what, self.stamp)

    def afterwards(self, call, method, path):
        self.leftovers.append((call, method, path))

    def clean_up(self):
        """Deletes in reverse order; servers are waited for, because they hold ports."""
        for call, method, path in reversed(self.leftovers):
            for _ in range(60):
                answer = call(None, None, method, path)
                if answer.status_code == 404 or not path.startswith('/servers/') and answer.status_code != 409:
                    break
                time.sleep(0.5)
