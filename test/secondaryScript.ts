// A setup file of a secondary site with accounts that are not right, and with a password.

export const secondaryScript = `; SMS Lens: sms2003
[Identification]
Action=InstallSecondarySite
[Options]
SiteCode=S01
ServiceAccount=SMSService
ServiceAccountPassword=not to be told
ParentSiteCode=HQ1
ParentSiteServer=HQSMS07
LanUser=SMSAddress
`;
