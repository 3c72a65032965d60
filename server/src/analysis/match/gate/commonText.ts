// What any log of this family is full of, written down from memory: the commonest words and endings of
// sentences first, then numbers, dates and the marks between names. The gate looks for the parts of
// signatures that this text does not have, for they are met least often in logs that match nothing.

export const commonText = `
the the the of of to to to in in a a is is for for from from with and and this that not on at by was has been
be are it its as will no or if new all failed to failed to failed with error error error code return code
returned returning result status message status state success successfully completed complete could not cannot
unable to unable to open opening read reading write writing create created creating delete deleted deleting
update updated updating get getting set setting send sending sent receive received process processing processed
check checking find found load loaded start started starting stop stopped stopping run running wait waiting
retry the file the file files to the directory folder path in the registry key value name server site site
code client clients component service service manager thread package package program advertisement collection
distribution point management point policy request response report connection connect connected to the server
database sql query table record records inventory hardware software resource discovery data account user group
security access denied permission job jobs schedule scheduled interval minutes seconds hours next time date
version number count size bytes total current default system windows network microsoft sms configuration
manager wmi instance class method object property namespace provider event notification content download
downloading location source cache application deployment assignment update updates scan required install
installed installation begin end begin processing end processing finished done entering exiting initializing
initialized ready loading raising event sending status message reply message endpoint queue message id thread
id process id successfully processed successfully updated successfully created is not is not there are there
is no does not did not already exists existing will be has been been state message agent task action settings
information warning changed available execute executing execution logged on handle platform following null
instance of class event raising event = { }; clientid = "guid: datetime = "2013 processid = 1234; threadid =
1234; c:\\windows\\ c:\\program files\\ \\\\server\\sms_ \\inboxes\\ .box\\ .exe .dll .log http:// internal
= " " = ' ' ; } { : - -- ---- ... . . . ) ( , , ********** ========== ---------- .......... __________ <<<<<<
>>>>>> !!! *** --- === :: "." '.' ", " = "", = '', [ ] [ ]. ". '. ), (0x (0x = 0x 0000000000 2013 12:34:56.789
0x80070005 0x00000000 00000000-0000-0000-0000-000000000000 a1b2c3d4-e5f6-4a7b-8c9d-0e1f2a3b4c5d f3d9ab4e5b
10/14/2013 192.168.0.1 5.00.9078.1000 1 2 3 4 5
`;
