// Setup files in which nothing is wrong, written by hand from what the sources say each product needs. Tests break
// them in one place.

export const sms20Primary = `[Identification]
Action=InstallPrimarySite
[Options]
FullName=Site Admin
OrgName=Fabrikam
ProductID=123-4567890
SiteCode=LA1
SiteName=Los Angeles
SiteDomain=FABRIKAM
ServiceAccount=SMSService
ServiceAccountDomain=FABRIKAM
ServiceAccountPassword=<password>
NumOfClients=250
ServerPlatforms=X86
OptionalUnits=Remote Control
SMSInstallDir=D:\\SMS
InstallSQLServer=0
NumberOfAdminUI=5
SDKServer=LASMS01
[SQLConfigOptions]
SQLServerName=LASQL01
SQLServerVersion=7.0
UseSQLIntegratedSecurity=1
CreateSQLDevice=1
DatabaseName=SMS_LA1
NumberOfSqlConnections=75
AutoConfigSqlConnections=1
`;

export const sms2003Primary = `[Identification]
Action=InstallPrimarySite
[Options]
FullName=Site Admin
OrgName=Fabrikam
ProductID=123-4567890
SiteCode=HQ1
SiteName=Headquarters
SiteDomain=FABRIKAM
SecurityMode=Advanced
NumOfClients=1000
OptionalUnits=Remote Control
SMSInstallDir=D:\\SMS
NumberOfAdminUI=5
SDKServer=HQSMS01
[SQLConfigOptions]
SQLServerName=HQSMS01
SQLServerVersion=8.0
UseSQLIntegratedSecurity=1
CreateSQLDevice=1
DatabaseName=SMS_HQ1
`;

export const cm2007Primary = `[Identification]
Action=InstallPrimarySite
[Options]
ProductID=AAAAA-BBBBB-CCCCC-DDDDD-EEEEE
PrerequisiteComp=1
PrerequisitePath=D:\\Prereq
SiteCode=P07
SiteName=Primary 2007
SMSInstallDir=D:\\ConfigMgr
ManagementPoint=CM07
SDKServer=CM07
[SQLConfigOptions]
SQLServerName=CM07
CreateSQLDevice=1
DatabaseName=SMS_P07
`;

export const cm2012Primary = `[Identification]
Action=InstallPrimarySite
[Options]
ProductID=Eval
SiteCode=P12
SiteName=Primary-2012
SMSInstallDir=D:\\ConfigMgr
SDKServer=cm12.fabrikam.example
RoleCommunicationProtocol=HTTPorHTTPS
ClientsUsePKICertificate=0
PrerequisiteComp=1
PrerequisitePath=D:\\Prereq
MobileDeviceLanguage=0
AdminConsole=1
[SQLConfigOptions]
SQLServerName=cm12.fabrikam.example
DatabaseName=CM_P12
SQLSSBPort=4022
`;

export const currentBranchPrimary = `[Identification]
Action=InstallPrimarySite
CDLatest=1
[Options]
ProductID=Eval
SiteCode=PCB
SiteName=Primary
SMSInstallDir=D:\\ConfigMgr
SDKServer=cmcb.fabrikam.example
PrerequisiteComp=0
PrerequisitePath=D:\\Prereq
AdminConsole=1
JoinCEIP=0
MobileDeviceLanguage=0
RoleCommunicationProtocol=HTTPorHTTPS
ClientsUsePKICertificate=0
[SQLConfigOptions]
SQLServerName=cmcb.fabrikam.example
DatabaseName=CM_PCB
[CloudConnectorOptions]
CloudConnector=1
CloudConnectorServer=cmcb.fabrikam.example
UseProxy=0
[SABranchOptions]
SAActive=1
CurrentBranch=1
`;

export const accountSetup = `[ServerAccount]
Name=SMSServer_BR1
Password=<password>
[ClientAccount]
Name=SMSClient_BR1
Password=<password>
`;

export const recovery = `[Identification]
Action=RecoverPrimarySite
[RecoveryOptions]
ServerRecoveryOptions=4
DatabaseRecoveryOptions=10
BackupLocation=\\\\backup\\cm\\PCBBackup
[Options]
ProductID=Eval
SiteCode=PCB
SMSInstallDir=D:\\ConfigMgr
SDKServer=cmcb.fabrikam.example
PrerequisiteComp=1
PrerequisitePath=D:\\Prereq
JoinCEIP=0
[SQLConfigOptions]
SQLServerName=cmcb.fabrikam.example
DatabaseName=CM_PCB
SQLSSBPort=4022
[CloudConnectorOptions]
CloudConnector=0
`;

export const languages = `[Identification]
Action=ManageLanguages
[Options]
AddServerLanguages=DEU,FRA
MobileDeviceLanguage=0
PrerequisiteComp=1
PrerequisitePath=D:\\Prereq
`;

export const sms2003Secondary = `[Identification]
Action=InstallSecondarySite
[Options]
FullName=Site Admin
ProductID=123-4567890
SiteCode=BR1
SiteName=Branch 1
SiteDomain=FABRIKAM
SecurityMode=Standard
ServiceAccount=SMSService
ServiceAccountDomain=FABRIKAM
ServiceAccountPassword=<password>
SMSInstallDir=D:\\SMS
ParentSiteCode=HQ1
ParentSiteServer=HQSMS01
AddressType=MS_LAN
LanUser=FABRIKAM\\SMSAddress
LanUserPassword=<password>
`;

export const cm2007Console = `[Identification]
Action=InstallAdminUI
[Options]
ProductID=AAAAA-BBBBB-CCCCC-DDDDD-EEEEE
SMSInstallDir=C:\\Program Files\\ConfigMgr Console
ParentSiteServer=CM07
SDKServer=CM07
`;

export const currentBranchTop = `[Identification]
Action=InstallCAS
CDLatest=1
[Options]
ProductID=Eval
SiteCode=CAS
SiteName=Central
SMSInstallDir=D:\\ConfigMgr
SDKServer=cas.fabrikam.example
PrerequisiteComp=0
PrerequisitePath=D:\\Prereq
AdminConsole=1
JoinCEIP=0
MobileDeviceLanguage=0
[SQLConfigOptions]
SQLServerName=cas.fabrikam.example
DatabaseName=CM_CAS
[CloudConnectorOptions]
CloudConnector=1
CloudConnectorServer=cas.fabrikam.example
UseProxy=0
[SABranchOptions]
SAActive=1
CurrentBranch=1
`;

/** The password of the SMS 2.0 file is a placeholder, which one rule tells; this one has none. */
export const filled = (text: string): string => text.replaceAll('<password>', 'Example-1');
