// Words of the language and of the trade. A name that is also one of them is replaced where its place says that
// it is a name, and nowhere else; and none of them is taken for a name because of the word before it alone.

export const ordinaryWords: ReadonlySet<string> = new Set(
  `abort aborted access account accounts acpi across action actions active ad add added adding address
addresses admin administration administrative administrator administrator's administrators admins ado
advertised advertisement advertisements after again against agent agents all allows alpha already also
always am an and another ansi any api apm appear appears applicable application applications april
architecture are as ascii asked asks assigned assignment assignments associates at attempt attempting
attempts august authentication automatically available back backup base basis batch battery bdc be because
becomes been before behind being belongs bios bits books bootstrap both box browser bundle busy but button
by cab cache called can can't cancel canceled cancelled cannot cap causes ccim ccm ccmexec cd cd-rom
central certificate change changed changes check checked checking checks child chooses class classes
cleaner clicks client client's clients clock close closed closing code codes collection collections com
combination come comes command compact complete completed compliant component components computer
computer's computers concerned configuration configurations connect connected connecting connection
connections connects console contain containing contains content context continues control controlled
controller controller's controllers copied copy copying core corp could couldn't cpu create created
creates creating creation credential credentials current currently data database databases dataloader date
day daylight days dc dcom ddr debug december default defined deinstall delete deleted deleting denied
depends desktop despooler destination detail detects dev device devices dhcp dialog did directory disabled
disconnected discovery disk displays distribution dll dns do documentation does doesn't domain domains
done dos down download downloaded downloading dp drive driver drives drops during dvd each eastern edition
either enabled ended ends enforcement enterprise entries entry enumeration environment error errors
evaluation even event events every everyone exchange exe executive exists exit external fail failed
failing fails failure failures false fat fat32 fatal february field file files filter final find finding
finds first folder folders for format found fri friday from ftp full function functionality generate
generates get gets gives global gmt go goes got gpt group groups guest had handle handles hang hangs
hardware has have having he health help helpdesk her here hierarchy his history hive holds home host hosts
hotfix hour hours html http https i i386 icon id identity idle ids if ignore ignored iis impersonation in
inactive incorrectly inf info information ini initial input install installation installations installed
installer installing installs instance instances instead instruction integrated intel interaction
interface internal into intra intranet invalid inventories inventory ip ipx is isdn isn't isv it it's item
items its itself january job jobs json july june just keeps key keys knows lab lacks lan language laptop
last ldap least less license licenses linux list listed lists lmhosts load loaded loading local location
locator lock lock-screen locked lockout lockouts log logged loggedon logging logic login logins logoff
logon logs look looked looks lose mac machine machines macintosh mail maintenance makes managed management
manager managers manually mapping march mask master may mbr member members membership memory menu message
messages method mgr microsoft mif mifs might migration minute minutes mips missing mmc mode model mon
monday monitor month more most mountain move moved moves mp msi msp mssql mssqlserver must my nal name
named names native need needs netbeui netbios netware network never new next no no-reply node noncompliant
none nor noreply not notebook novell november now nt ntfs null null-session object objects october odbc of
off offer office offline ok old oledb on once one online only onto open opened opening opens operating
operation operations option options or oracle other ou out outside over overview owner pacific pack
package packages packet packets packs parent pass passed password path paths pc pci pcm pdc pending per
performance performs permissions pgc phone platform point points policies policy port portal ports
postmaster power previous primary printer prior private privilege probably problem problems process
processes processing processor prod product profile profiles program programs properties property protocol
provider provides public push put puts pxe queries query queue queues raid ram ran ras reaches read
reading reads ready reboot receive received receives receiving record records redirector refused refuses
registry remain remote remotely removal remove removed removing replication reply report reported reports
request requesting requests required requirements requires resides resource resources respond responding
response restart restarts result results retries retry retrying return returned returns right rights role
roles root router row rows rp rpc run running runs sales sat saturday save saved saving scan scanner
scheduler screen script scripts sdk search searching second secondary seconds section security see sees
selected selection selects send sender sending sends sent september server server's servers service
services session sessions set setting settings setup shall share shared shares sharing she should show
shows shut shutdown sid side site sites sitesrv skip skipped skipping sleep slp smb sms smsexec
smsprovider smsserver snmp so software source specified spx sql sqlserver ssl staging standard start
started starting starts state states statistics status stay stays still stop stopped stopping stops store
subtree succeeded success successful successfully such summarizer sun sunday support system systems tab
table tables tablet take takes target task tasks tcp temp test than that the their them then there these
they third this those thread threads through thu thursday time timed timeout times tls tmp to today token
tomorrow too tool tools trace tracing training travel tree tries true try trying tue tuesday tuning two
type types udp uefi ui unable unavailable under unicode uninstall unique universal unix unknown unlock
until update updated updates updating upgrade upgrades upload uploaded uploading usb use used user users
uses using utc utilities utility validate validated validation value values variables verbose verification
verified verify verifying version versions very vga via video volume wait waiting waits wan warn warning
was wasn't we web webmail wed wednesday week were when where whether which while who whom whose will wim
win window windows winnt wins with within without wizard wmi works workstation workstations would write
writes writing wsus www x64 x86 xml year yes yesterday you your still already yet currently rights right logged via because exists unknown terminal remote setup
  script scripts profile hour cannot against belonging having runs windows's name's responsible specific particular different same other certain whole entire itself itself's own based side locally list sync locale modem modems housing brief record advertise callbacks actually datagram about above below
  between located text field icons gateway initial hard shown prompted configured restarted displayed renamed synchronized synchronised
  reached specified idmif noidmif cycle sort rtm bindery anything become contacts reboots retains win32`
    .trim()
    .split(/\s+/),
);
