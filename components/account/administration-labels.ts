import type en from '../../messages/en.json'

export type AdministrationLabels = (typeof en)['administration']
