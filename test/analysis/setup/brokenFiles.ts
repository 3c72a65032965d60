// For each rule a file that breaks it, and it alone: a right file with one thing changed.

import {
  accountSetup,
  cm2007Primary,
  cm2012Primary,
  currentBranchPrimary,
  filled,
  languages,
  recovery,
  sms20Primary,
  sms2003Primary,
} from './rightFiles.ts';

export interface Broken {
  readonly text: string;
  /** What the finding stands on. */
  readonly at: string;
  readonly place?: string;
  readonly file?: string;
  readonly encoding?: string;
}

function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`"${from}" does not stand there`);
  return text.replace(from, to);
}

export const broken: Readonly<Record<string, Broken>> = {
  'file-encoding': { text: sms2003Primary, at: '', encoding: 'UTF-16' },
  'action-missing': {
    text: changed(cm2012Primary, 'Action=InstallPrimarySite\n', ''),
    at: '[Identification]',
    file: 'cm2012',
  },
  'section-missing': {
    text: sms2003Primary.slice(0, sms2003Primary.indexOf('[SQLConfigOptions]')),
    at: '[Identification]',
  },
  'key-missing': { text: changed(cm2012Primary, 'SiteCode=P12\n', ''), at: '[Options]' },
  'value-missing': { text: changed(cm2007Primary, 'SDKServer=CM07', 'SDKServer='), at: 'SDKServer' },
  'section-misspelt': { text: `${recovery}[SystemCenterOption]\n`, at: '[SystemCenterOption]' },
  'section-other-product': {
    text: `${cm2012Primary}[SABranchOptions]\n`,
    at: '[SABranchOptions]',
    file: 'cm2012',
  },
  'section-unknown': { text: `${cm2007Primary}[Weather]\nSun=1\n`, at: '[Weather]' },
  'section-other-action': {
    text: `${currentBranchPrimary}[RecoveryOptions]\nServerRecoveryOptions=1\n`,
    at: '[RecoveryOptions]',
  },
  'section-twice': { text: `${cm2007Primary}[Options]\n`, at: '[Options]' },
  'section-unclosed': {
    text: changed(cm2007Primary, '[SQLConfigOptions]', '[SQLConfigOptions'),
    at: 'SQLConfigOptions',
  },
  'key-misspelt': { text: changed(sms2003Primary, 'OrgName=', 'OrgNmae='), at: 'OrgNmae' },
  'key-elsewhere': {
    text: changed(cm2012Primary, 'DatabaseName=', 'AdminConsole=1\nDatabaseName='),
    at: 'AdminConsole',
  },
  'key-other-product': {
    text: changed(cm2012Primary, 'SiteName=', 'SiteDomain=FABRIKAM\nSiteName='),
    at: 'SiteDomain',
  },
  'key-unknown': {
    text: changed(cm2007Primary, 'SiteName=', 'CoffeeMachine=1\nSiteName='),
    at: 'CoffeeMachine',
  },
  'key-other-action': {
    text: changed(languages, 'MobileDeviceLanguage=0', 'SiteName=Berlin\nMobileDeviceLanguage=0'),
    at: 'SiteName',
  },
  'key-twice': { text: changed(cm2007Primary, 'SiteName=', 'SiteCode=P07\nSiteName='), at: 'SiteCode' },
  'key-before-section': { text: `FullName=Site Admin\n${sms2003Primary}`, at: 'FullName' },
  'stray-text': {
    text: changed(cm2007Primary, 'SiteName=', 'this is for Bob\nSiteName='),
    at: 'this is for Bob',
  },
  'quote-unclosed': {
    text: changed(cm2007Primary, 'SiteName=Primary 2007', 'SiteName="Primary 2007'),
    at: '"Primary 2007',
  },
  'remark-behind-value': {
    text: changed(cm2007Primary, 'SiteName=Primary 2007', 'SiteName=Primary 2007   ; the old one'),
    at: '; the old one',
  },
  'file-extension': { text: cm2007Primary, at: '[Identification]', place: 'C:\\setup\\answers.txt' },
  'value-not-listed': { text: changed(cm2007Primary, 'CreateSQLDevice=1', 'CreateSQLDevice=yes'), at: 'yes' },
  'value-case': {
    text: changed(cm2012Primary, 'HTTPorHTTPS', 'HTTPORHTTPS'),
    at: 'HTTPORHTTPS',
  },
  'list-item-unknown': { text: changed(languages, 'DEU,FRA', 'DEU,GER'), at: 'DEU,GER' },
  'number-wrong': { text: changed(cm2012Primary, 'SQLSSBPort=4022', 'SQLSSBPort=4022/tcp'), at: '4022/tcp' },
  'number-out-of-range': { text: changed(cm2012Primary, 'SQLSSBPort=4022', 'SQLSSBPort=70000'), at: '70000' },
  'site-code-shape': { text: changed(cm2007Primary, 'SiteCode=P07', 'SiteCode=P007'), at: 'P007' },
  'site-code-reserved': {
    text: changed(cm2007Primary, 'SiteCode=P07', 'SiteCode=AUX').replace('SMS_P07', 'SMS_AUX'),
    at: 'AUX',
  },
  'site-code-env': {
    text: changed(cm2012Primary, 'SiteCode=P12', 'SiteCode=ENV').replace('CM_P12', 'CM_ENV'),
    at: 'ENV',
  },
  'site-code-digit': {
    text: filled(sms20Primary).replace('SiteCode=LA1', 'SiteCode=1LA').replace('SMS_LA1', 'SMS_1LA'),
    at: '1LA',
  },
  'site-name-letters': { text: changed(cm2012Primary, 'Primary-2012', 'Primary_2012'), at: 'Primary_2012' },
  'path-shape': {
    text: changed(cm2012Primary, 'PrerequisitePath=D:\\Prereq', 'PrerequisitePath=Prereq'),
    at: 'Prereq',
  },
  'path-not-local': {
    text: changed(cm2012Primary, 'SMSInstallDir=D:\\ConfigMgr', 'SMSInstallDir=\\\\files\\ConfigMgr'),
    at: '\\\\files\\ConfigMgr',
  },
  'install-folder-root': {
    text: changed(cm2012Primary, 'SMSInstallDir=D:\\ConfigMgr', 'SMSInstallDir=D:\\'),
    at: 'D:\\',
  },
  'host-shape': { text: changed(cm2007Primary, 'SDKServer=CM07', 'SDKServer=\\\\CM07'), at: '\\\\CM07' },
  'host-not-full': {
    text: changed(cm2012Primary, 'SDKServer=cm12.fabrikam.example', 'SDKServer=cm12'),
    at: 'cm12',
  },
  'instance-name-in-server': {
    text: changed(cm2007Primary, 'SDKServer=CM07', 'SDKServer=CM07\\SMS'),
    at: 'CM07\\SMS',
  },
  'domain-shape': {
    text: changed(sms2003Primary, 'SiteDomain=FABRIKAM', 'SiteDomain=FABRIKAM\\'),
    at: 'FABRIKAM\\',
  },
  'account-shape': {
    text: filled(sms20Primary).replace('ServiceAccount=SMSService', 'ServiceAccount=SMS/Service'),
    at: 'SMS/Service',
  },
  'account-without-domain': {
    text: changed(
      filled(sms20Primary),
      'NumOfClients',
      'ParentSiteCode=CEN\nParentSiteServer=CEN01\nAddressType=MS_LAN\nLanUser=Address\nLanUserPassword=Example-1\nNumOfClients',
    ),
    at: 'Address',
  },
  'product-id-shape': {
    text: changed(cm2007Primary, 'AAAAA-BBBBB', 'AAAA-BBBBB'),
    at: 'AAAA-BBBBB-CCCCC-DDDDD-EEEEE',
  },
  'date-shape': {
    text: changed(currentBranchPrimary, 'SAActive=1', 'SAActive=1\nSAExpiration=soon'),
    at: 'soon',
  },
  'value-too-long': {
    text: changed(accountSetup, 'Password=<password>', 'Password=Example-of-15ch').replace(
      '<password>',
      'Example-1',
    ),
    at: 'Example-of-15ch',
    place: 'C:\\WINNT\\System32\\SMSAccountSetup.ini',
  },
  'keys-exclude': {
    text: changed(sms2003Primary, 'NumOfClients', 'ServiceAccount=SMSService\nNumOfClients'),
    at: 'ServiceAccount',
  },
  'key-without-effect': {
    text: changed(sms2003Primary, 'CreateSQLDevice=1', 'SQLLoginID=sa\nCreateSQLDevice=1'),
    at: 'SQLLoginID',
  },
  'parent-is-self': {
    text: changed(
      sms2003Primary,
      'NumOfClients',
      'ParentSiteCode=HQ1\nParentSiteServer=CEN01\nAddressType=MS_LAN\nNumOfClients',
    ),
    at: 'HQ1',
  },
  'database-name': {
    text: changed(cm2007Primary, 'DatabaseName=SMS_P07', 'DatabaseName=Site07'),
    at: 'Site07',
  },
  'https-without-certificates': { text: changed(cm2012Primary, 'HTTPorHTTPS', 'EnforceHTTPS'), at: '0' },
  'http-where-https-is-enforced': {
    text: changed(cm2012Primary, 'HTTPorHTTPS', 'EnforceHTTPS').replace(
      'ClientsUsePKICertificate=0',
      'ClientsUsePKICertificate=1\nManagementPoint=cm12.fabrikam.example\nManagementPointProtocol=HTTP',
    ),
    at: 'HTTP',
  },
  'service-connection-below': {
    text: `${currentBranchPrimary}[HierarchyExpansionOption]\nCCARSiteServer=cas.fabrikam.example\n`,
    at: '1',
  },
  'language-english': { text: changed(languages, 'DEU,FRA', 'DEU,ENG'), at: 'DEU,ENG' },
  'language-added-and-removed': {
    text: changed(languages, 'MobileDeviceLanguage', 'DeleteServerLanguages=FRA\nMobileDeviceLanguage'),
    at: 'FRA',
  },
  'placeholder-left': { text: changed(cm2007Primary, 'SDKServer=CM07', 'SDKServer=<CM07>'), at: '<CM07>' },
  'secret-in-clear': { text: filled(sms20Primary), at: 'Example-1' },
  'sign-missing': {
    text: changed(cm2007Primary, 'SiteCode=P07', 'SiteCode: P07'),
    at: 'SiteCode: P07',
  },
  'quotes-of-word-processor': {
    text: changed(cm2007Primary, 'SiteName=Primary 2007', 'SiteName=\u201cPrimary 2007\u201d'),
    at: '\u201cPrimary 2007\u201d',
  },
  'unseen-blank': {
    text: changed(cm2007Primary, 'SDKServer=CM07', 'SDKServer=CM07\u00a0'),
    at: 'CM07\u00a0',
  },
  'written-by-setup': { text: `${cm2012Primary}[Bootstrap]\nBuildNumber=7711\n`, at: '[Bootstrap]' },
  'key-left-out': {
    text: changed(currentBranchPrimary, 'MobileDeviceLanguage=0\n', ''),
    at: '[Options]',
  },
  'file-is-template': {
    text: changed(cm2007Primary, 'SDKServer=CM07', 'SDKServer=$Server')
      .replace('SiteCode=P07', 'SiteCode={{ site_code }}')
      .replace('D:\\Prereq', '%Media%\\Redist'),
    at: '[Identification]',
  },
  'environment-variable': {
    text: changed(cm2007Primary, 'D:\\ConfigMgr', '%ProgramFiles%\\ConfigMgr'),
    at: '%ProgramFiles%\\ConfigMgr',
  },
  'instance-in-sql-server': {
    text: changed(
      cm2012Primary,
      'SQLServerName=cm12.fabrikam.example',
      'SQLServerName=cm12.fabrikam.example\\SMS',
    ),
    at: 'cm12.fabrikam.example\\SMS',
  },
};
