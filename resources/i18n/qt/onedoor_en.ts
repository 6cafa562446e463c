<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Citizen</name>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Step %1/%2</source>
        <translation>Step %1/%2</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>Large text</translation>
    </message>
    <message>
        <source>Please touch</source>
        <translation>Please touch</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Check before you hand in</source>
        <translation>Check before you hand in</translation>
    </message>
    <message>
        <source>Touch Change if something is not right. Part %1 of %2.</source>
        <translation>Touch Change if something is not right. Part %1 of %2.</translation>
    </message>
    <message>
        <source>Touch Change if something is not right.</source>
        <translation>Touch Change if something is not right.</translation>
    </message>
    <message>
        <source>The center is taking in old records. Please wait a little: your application is kept and is handed in by itself.</source>
        <translation>The center is taking in old records. Please wait a little: your application is kept and is handed in by itself.</translation>
    </message>
    <message>
        <source>Please tick the box to confirm, then hand in.</source>
        <translation>Please tick the box to confirm, then hand in.</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>Previous part</translation>
    </message>
    <message>
        <source>See the rest</source>
        <translation>See the rest</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Place of supply</source>
        <translation>Place of supply</translation>
    </message>
    <message>
        <source>What you need it for</source>
        <translation>What you need it for</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) added</source>
        <translation>
            <numerusform>%n page added</numerusform>
            <numerusform>%n pages added</numerusform>
        </translation>
    </message>
    <message>
        <source>Later at the counter</source>
        <translation>Later at the counter</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Change %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>The printer is getting ready…</source>
        <translation>The printer is getting ready…</translation>
    </message>
    <message>
        <source>Printing your slip…</source>
        <translation>Printing your slip…</translation>
    </message>
    <message>
        <source>Please take your slip</source>
        <translation>Please take your slip</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Result promised for</source>
        <translation>Result promised for</translation>
    </message>
    <message>
        <source>If all papers were there today</source>
        <translation>If all papers were there today</translation>
    </message>
    <message>
        <source>by %1 · at your home</source>
        <translation>by %1 · at your home</translation>
    </message>
    <message>
        <source>by %1 · at the counter</source>
        <translation>by %1 · at the counter</translation>
    </message>
    <message>
        <source>A technician calls before coming.</source>
        <translation>A technician calls before coming.</translation>
    </message>
    <message>
        <source>Bring your papers to Counter %1: the time begins when they are there.</source>
        <translation>Bring your papers to Counter %1: the time begins when they are there.</translation>
    </message>
    <message>
        <source>Code to follow your dossier on a phone</source>
        <translation>Code to follow your dossier on a phone</translation>
    </message>
    <message>
        <source>Scan to follow your dossier on your phone</source>
        <translation>Scan to follow your dossier on your phone</translation>
    </message>
    <message>
        <source>Take it from the slot below the screen.</source>
        <translation>Take it from the slot below the screen.</translation>
    </message>
    <message>
        <source>We have your dossier</source>
        <translation>We have your dossier</translation>
    </message>
    <message>
        <source>Thank you, %1.</source>
        <translation>Thank you, %1.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Thank you.</translation>
    </message>
    <message numerus="yes">
        <source>This screen clears in %n second(s)</source>
        <translation>
            <numerusform>This screen clears in %n second</numerusform>
            <numerusform>This screen clears in %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>Done, first page</source>
        <translation>Done, first page</translation>
    </message>
    <message>
        <source>End without handing in?</source>
        <translation>End without handing in?</translation>
    </message>
    <message>
        <source>What you typed will be erased. Nothing has been sent.</source>
        <translation>What you typed will be erased. Nothing has been sent.</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>No, go on</translation>
    </message>
    <message>
        <source>End and erase my information</source>
        <translation>End and erase my information</translation>
    </message>
    <message>
        <source>Very bad</source>
        <translation>Very bad</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>Not good</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>All right</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Very good</translation>
    </message>
    <message>
        <source>Thank you for telling us.</source>
        <translation>Thank you for telling us.</translation>
    </message>
    <message>
        <source>How was it today?</source>
        <translation>How was it today?</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>More services</source>
        <translation>More services</translation>
    </message>
    <message>
        <source>OneDoor</source>
        <translation>OneDoor</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>A person helps you at Counter %1.</source>
        <translation>A person helps you at Counter %1.</translation>
    </message>
    <message>
        <source>Or call %1, day and night.</source>
        <translation>Or call %1, day and night.</translation>
    </message>
    <message>
        <source>Back: the page before. What you typed stays.</source>
        <translation>Back: the page before. What you typed stays.</translation>
    </message>
    <message>
        <source>Text size: larger letters. Contrast: white on black.</source>
        <translation>Text size: larger letters. Contrast: white on black.</translation>
    </message>
    <message>
        <source>End: stops and erases what you typed. Nothing is sent before you touch Hand in.</source>
        <translation>End: stops and erases what you typed. Nothing is sent before you touch Hand in.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>What do you need today?</source>
        <translation>What do you need today?</translation>
    </message>
    <message>
        <source>Choose a service</source>
        <translation>Choose a service</translation>
    </message>
    <message>
        <source>Electricity services</source>
        <translation>Electricity services</translation>
    </message>
    <message>
        <source>Reports and enquiries</source>
        <translation>Reports and enquiries</translation>
    </message>
    <message>
        <source>Your information is covered</source>
        <translation>Your information is covered</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>seconds</translation>
    </message>
    <message>
        <source>Are you still here?</source>
        <translation>Are you still here?</translation>
    </message>
    <message>
        <source>To keep your information private, this machine erases what you typed if nobody touches the screen.</source>
        <translation>To keep your information private, this machine erases what you typed if nobody touches the screen.</translation>
    </message>
    <message>
        <source>I am still here, go on</source>
        <translation>I am still here, go on</translation>
    </message>
    <message>
        <source>The printer has just run out of paper</source>
        <translation>The printer has just run out of paper</translation>
    </message>
    <message>
        <source>The paper is stuck in the printer</source>
        <translation>The paper is stuck in the printer</translation>
    </message>
    <message>
        <source>The printer is open</source>
        <translation>The printer is open</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>The printer does not answer</translation>
    </message>
    <message>
        <source>Your dossier is complete with us. You need not hand it in again.</source>
        <translation>Your dossier is complete with us. You need not hand it in again.</translation>
    </message>
    <message>
        <source>to follow your dossier yourself</source>
        <translation>to follow your dossier yourself</translation>
    </message>
    <message>
        <source>Take a picture of this code</source>
        <translation>Take a picture of this code</translation>
    </message>
    <message>
        <source>it is being printed for you there</source>
        <translation>it is being printed for you there</translation>
    </message>
    <message>
        <source>Get your slip at Counter %1</source>
        <translation>Get your slip at Counter %1</translation>
    </message>
    <message>
        <source>Your papers</source>
        <translation>Your papers</translation>
    </message>
    <message>
        <source>This machine takes no pictures. Bring these papers to Counter %1; a clerk adds them to your dossier.</source>
        <translation>This machine takes no pictures. Bring these papers to Counter %1; a clerk adds them to your dossier.</translation>
    </message>
    <message>
        <source>You can hand in now. Your time limit begins when all papers are there.</source>
        <translation>You can hand in now. Your time limit begins when all papers are there.</translation>
    </message>
    <message>
        <source>Papers later at the counter</source>
        <translation>Papers later at the counter</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Bring to the counter</source>
        <translation>Bring to the counter</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>Not required</translation>
    </message>
    <message>
        <source>Add sample pages (demo)</source>
        <translation>Add sample pages (demo)</translation>
    </message>
    <message>
        <source>%1 on time or early this month</source>
        <translation>%1 on time or early this month</translation>
    </message>
    <message>
        <source>%1 dossiers, %2 days on average</source>
        <translation>%1 dossiers, %2 days on average</translation>
    </message>
    <message>
        <source>This month, as of %1</source>
        <translation>This month, as of %1</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>on time or early</source>
        <translation>on time or early</translation>
    </message>
    <message>
        <source>dossiers</source>
        <translation>dossiers</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>on average</source>
        <translation>on average</translation>
    </message>
    <message>
        <source>Nothing has this name. Check the letters, or clear them to see all.</source>
        <translation>Nothing has this name. Check the letters, or clear them to see all.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>In which province or city?</source>
        <translation>In which province or city?</translation>
    </message>
    <message>
        <source>In which ward or commune?</source>
        <translation>In which ward or commune?</translation>
    </message>
    <message>
        <source>House number and street?</source>
        <translation>House number and street?</translation>
    </message>
    <message>
        <source>Type a few letters to find it</source>
        <translation>Type a few letters to find it</translation>
    </message>
    <message>
        <source>House number, street or hamlet</source>
        <translation>House number, street or hamlet</translation>
    </message>
    <message>
        <source>For example: hong gai</source>
        <translation>For example: hong gai</translation>
    </message>
    <message>
        <source>Type without marks, then choose the word with marks above the keys.</source>
        <translation>Type without marks, then choose the word with marks above the keys.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>day and night</source>
        <translation>day and night</translation>
    </message>
    <message>
        <source>of working time</source>
        <translation>of working time</translation>
    </message>
    <message>
        <source>to bring along</source>
        <translation>to bring along</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes about %1 minutes here, and you get a slip at once.</source>
        <translation>It takes about %1 minutes here, and you get a slip at once.</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>What you need</translation>
    </message>
    <message>
        <source>To receive messages about appointment and result</source>
        <translation>To receive messages about appointment and result</translation>
    </message>
    <message>
        <source>A phone number</source>
        <translation>A phone number</translation>
    </message>
    <message>
        <source>After you hand it in</source>
        <translation>After you hand it in</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>How do you want to begin?</translation>
    </message>
    <message>
        <source>On the keys of this screen</source>
        <translation>On the keys of this screen</translation>
    </message>
    <message>
        <source>Type it in</source>
        <translation>Type it in</translation>
    </message>
    <message>
        <source>Quick, little to type</source>
        <translation>Quick, little to type</translation>
    </message>
    <message>
        <source>This machine has no card reader yet</source>
        <translation>This machine has no card reader yet</translation>
    </message>
    <message>
        <source>Scan the ID card</source>
        <translation>Scan the ID card</translation>
    </message>
    <message>
        <source>Need help? Go to Counter %1 or touch Help.</source>
        <translation>Need help? Go to Counter %1 or touch Help.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Close the window</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 percent</translation>
    </message>
    <message>
        <source>Moves what you touch to the lower part of the screen.</source>
        <translation>Moves what you touch to the lower part of the screen.</translation>
    </message>
    <message>
        <source>Within reach from a wheelchair</source>
        <translation>Within reach from a wheelchair</translation>
    </message>
    <message>
        <source>Track my dossier</source>
        <translation>Track my dossier</translation>
    </message>
    <message>
        <source>Three ways to see how far your dossier is.</source>
        <translation>Three ways to see how far your dossier is.</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera at the square code on your receipt.</source>
        <translation>Point your phone&apos;s camera at the square code on your receipt.</translation>
    </message>
    <message>
        <source>With your phone</source>
        <translation>With your phone</translation>
    </message>
    <message>
        <source>Go to Counter %1 with your receipt or your identity card.</source>
        <translation>Go to Counter %1 with your receipt or your identity card.</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>Call %1 and say the code on your receipt.</source>
        <translation>Call %1 and say the code on your receipt.</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>By telephone</translation>
    </message>
    <message>
        <source>Back to the first page</source>
        <translation>Back to the first page</translation>
    </message>
    <message>
        <source>Something went wrong on our side</source>
        <translation>Something went wrong on our side</translation>
    </message>
    <message>
        <source>It is not your fault. What you typed has been erased from this screen.</source>
        <translation>It is not your fault. What you typed has been erased from this screen.</translation>
    </message>
    <message>
        <source>Please go to Counter %1, or begin again here.</source>
        <translation>Please go to Counter %1, or begin again here.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Capital letters</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>space</source>
        <translation>space</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Keypad</translation>
    </message>
    <message>
        <source>One moment, please: the services are being opened.</source>
        <translation>One moment, please: the services are being opened.</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>Add a file …</source>
        <translation>Add a file …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>This dossier is finished; its slips can be printed again.</source>
        <translation>This dossier is finished; its slips can be printed again.</translation>
    </message>
    <message>
        <source>Accept and print</source>
        <translation>Accept and print</translation>
    </message>
    <message>
        <source>Transfer to team</source>
        <translation>Transfer to team</translation>
    </message>
    <message>
        <source>Ask for more</source>
        <translation>Ask for more</translation>
    </message>
    <message>
        <source>Take the supplement</source>
        <translation>Take the supplement</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Ask for payment</source>
        <translation>Ask for payment</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Payment received</translation>
    </message>
    <message>
        <source>Let the clock run</source>
        <translation>Let the clock run</translation>
    </message>
    <message>
        <source>Pause the clock</source>
        <translation>Pause the clock</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>I take this on</source>
        <translation>I take this on</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>New appointment</translation>
    </message>
    <message>
        <source>Work is done</source>
        <translation>Work is done</translation>
    </message>
    <message>
        <source>Applicant withdraws</source>
        <translation>Applicant withdraws</translation>
    </message>
    <message>
        <source>Only a new dossier can be accepted.</source>
        <translation>Only a new dossier can be accepted.</translation>
    </message>
    <message>
        <source>Opens once the dossier is accepted and its clock runs.</source>
        <translation>Opens once the dossier is accepted and its clock runs.</translation>
    </message>
    <message>
        <source>Opens while the dossier is being worked on.</source>
        <translation>Opens while the dossier is being worked on.</translation>
    </message>
    <message>
        <source>Opens once the work is reported done.</source>
        <translation>Opens once the work is reported done.</translation>
    </message>
    <message>
        <source>Only before the work has begun.</source>
        <translation>Only before the work has begun.</translation>
    </message>
    <message>
        <source>Opens once the dossier is accepted.</source>
        <translation>Opens once the dossier is accepted.</translation>
    </message>
    <message>
        <source>Nothing can be added any more.</source>
        <translation>Nothing can be added any more.</translation>
    </message>
    <message>
        <source>The dossier&apos;s state does not allow this.</source>
        <translation>The dossier&apos;s state does not allow this.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Place of supply</source>
        <translation>Place of supply</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Wanted</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>due {date}</translation>
    </message>
    <message>
        <source>Name not readable here</source>
        <translation>Name not readable here</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>{time} left</translation>
    </message>
    <message>
        <source>Photo of the survey</source>
        <translation>Photo of the survey</translation>
    </message>
    <message>
        <source>Photo of the work</source>
        <translation>Photo of the work</translation>
    </message>
    <message>
        <source>{n} page</source>
        <translation>{n} page</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} pages</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>missing: {papers}</source>
        <translation>missing: {papers}</translation>
    </message>
    <message>
        <source>Two stations worked on this dossier apart; some of it no longer counts.</source>
        <translation>Two stations worked on this dossier apart; some of it no longer counts.</translation>
    </message>
    <message>
        <source>{clerk} works on this dossier.</source>
        <translation>{clerk} works on this dossier.</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>What is wanted</source>
        <translation>What is wanted</translation>
    </message>
    <message>
        <source>{n} working day</source>
        <translation>{n} working day</translation>
    </message>
    <message>
        <source>{n} working hour</source>
        <translation>{n} working hour</translation>
    </message>
    <message>
        <source>{n} hour</source>
        <translation>{n} hour</translation>
    </message>
    <message>
        <source>{n} working days</source>
        <translation>{n} working days</translation>
    </message>
    <message>
        <source>{n} working hours</source>
        <translation>{n} working hours</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} hours</translation>
    </message>
    <message>
        <source>How this appointment came about</source>
        <translation>How this appointment came about</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>All answers</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>House number, street, hamlet</source>
        <translation>House number, street, hamlet</translation>
    </message>
    <message>
        <source>Ward or commune</source>
        <translation>Ward or commune</translation>
    </message>
    <message>
        <source>Province or city</source>
        <translation>Province or city</translation>
    </message>
    <message>
        <source>(if any)</source>
        <translation>(if any)</translation>
    </message>
    <message>
        <source>no longer counts</source>
        <translation>no longer counts</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>Waits to be accepted</source>
        <translation>Waits to be accepted</translation>
    </message>
    <message>
        <source>Waits to be transferred</source>
        <translation>Waits to be transferred</translation>
    </message>
    <message>
        <source>Waits for the applicant&apos;s papers</source>
        <translation>Waits for the applicant&apos;s papers</translation>
    </message>
    <message>
        <source>Waits for the payment</source>
        <translation>Waits for the payment</translation>
    </message>
    <message>
        <source>The clock rests</source>
        <translation>The clock rests</translation>
    </message>
    <message>
        <source>Work on site</source>
        <translation>Work on site</translation>
    </message>
    <message>
        <source>Work on site goes on</source>
        <translation>Work on site goes on</translation>
    </message>
    <message>
        <source>Result handed over</source>
        <translation>Result handed over</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Correct the answers</source>
        <translation>Correct the answers</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>New application</translation>
    </message>
    <message>
        <source>Write the reason: it cannot be left out.</source>
        <translation>Write the reason: it cannot be left out.</translation>
    </message>
    <message>
        <source>One answer is not right yet.</source>
        <translation>One answer is not right yet.</translation>
    </message>
    <message>
        <source>{n} answers are not right yet.</source>
        <translation>{n} answers are not right yet.</translation>
    </message>
    <message>
        <source>What was typed is not filed yet. To throw it away, leave once more.</source>
        <translation>What was typed is not filed yet. To throw it away, leave once more.</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Cancel (Esc)</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Save the correction</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Hand in and print</source>
        <translation>Hand in and print</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Why it is corrected</translation>
    </message>
    <message>
        <source>Result within {time} of acceptance</source>
        <translation>Result within {time} of acceptance</translation>
    </message>
    <message>
        <source>required</source>
        <translation>required</translation>
    </message>
    <message>
        <source>if any</source>
        <translation>if any</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>Supplements</source>
        <translation>Supplements</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>To transfer</source>
        <translation>To transfer</translation>
    </message>
    <message>
        <source>In the field</source>
        <translation>In the field</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>To apologise</source>
        <translation>To apologise</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Supplement</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>With team</source>
        <translation>With team</translation>
    </message>
    <message>
        <source>In the works</source>
        <translation>In the works</translation>
    </message>
    <message>
        <source>To hand over</source>
        <translation>To hand over</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>handed in at the kiosk</source>
        <translation>handed in at the kiosk</translation>
    </message>
    <message>
        <source>handed in at the counter</source>
        <translation>handed in at the counter</translation>
    </message>
    <message>
        <source>handed in online</source>
        <translation>handed in online</translation>
    </message>
    <message>
        <source>handed in by post</source>
        <translation>handed in by post</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Handed in</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Taken on by a clerk</source>
        <translation>Taken on by a clerk</translation>
    </message>
    <message>
        <source>Supplement asked for</source>
        <translation>Supplement asked for</translation>
    </message>
    <message>
        <source>Supplement handed in</source>
        <translation>Supplement handed in</translation>
    </message>
    <message>
        <source>Payment asked for</source>
        <translation>Payment asked for</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Clock paused</source>
        <translation>Clock paused</translation>
    </message>
    <message>
        <source>Clock runs again</source>
        <translation>Clock runs again</translation>
    </message>
    <message>
        <source>Withdrawn by the applicant</source>
        <translation>Withdrawn by the applicant</translation>
    </message>
    <message>
        <source>Transferred to the team</source>
        <translation>Transferred to the team</translation>
    </message>
    <message>
        <source>Taken by the team</source>
        <translation>Taken by the team</translation>
    </message>
    <message>
        <source>Surveyed on site</source>
        <translation>Surveyed on site</translation>
    </message>
    <message>
        <source>Handed back by the team</source>
        <translation>Handed back by the team</translation>
    </message>
    <message>
        <source>Work completed</source>
        <translation>Work completed</translation>
    </message>
    <message>
        <source>Slip printed</source>
        <translation>Slip printed</translation>
    </message>
    <message>
        <source>Rated by the applicant</source>
        <translation>Rated by the applicant</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Personal data erased</source>
        <translation>Personal data erased</translation>
    </message>
    <message>
        <source>Submission ticket</source>
        <translation>Submission ticket</translation>
    </message>
    <message>
        <source>Receipt with the appointment</source>
        <translation>Receipt with the appointment</translation>
    </message>
    <message>
        <source>Request for supplement</source>
        <translation>Request for supplement</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Refusal</translation>
    </message>
    <message>
        <source>Apology and new appointment</source>
        <translation>Apology and new appointment</translation>
    </message>
    <message>
        <source>Stop notice</source>
        <translation>Stop notice</translation>
    </message>
    <message>
        <source>Process-control slip</source>
        <translation>Process-control slip</translation>
    </message>
    <message>
        <source>The list is being read …</source>
        <translation>The list is being read …</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>the first {n} of {total}</source>
        <translation>the first {n} of {total}</translation>
    </message>
    <message>
        <source>No dossiers</source>
        <translation>No dossiers</translation>
    </message>
    <message>
        <source>Scan a slip, or type a code, name, phone or address, then Enter.</source>
        <translation>Scan a slip, or type a code, name, phone or address, then Enter.</translation>
    </message>
    <message>
        <source>Nothing was found for “{text}”.</source>
        <translation>Nothing was found for “{text}”.</translation>
    </message>
    <message>
        <source>Figures of the counter</source>
        <translation>Figures of the counter</translation>
    </message>
    <message>
        <source>Open dossiers by procedure</source>
        <translation>Open dossiers by procedure</translation>
    </message>
    <message>
        <source>Open dossiers by state</source>
        <translation>Open dossiers by state</translation>
    </message>
    <message>
        <source>{n} slips wait</source>
        <translation>{n} slips wait</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nothing waits</translation>
    </message>
    <message>
        <source>Printers and paper</source>
        <translation>Printers and paper</translation>
    </message>
    <message>
        <source>No printer is set up here; slips are kept as PDF until there is one.</source>
        <translation>No printer is set up here; slips are kept as PDF until there is one.</translation>
    </message>
    <message>
        <source>Explain the appointment</source>
        <translation>Explain the appointment</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>The chosen dossier</source>
        <translation>The chosen dossier</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Time left</translation>
    </message>
    <message>
        <source>Print the slip (Ctrl+P)</source>
        <translation>Print the slip (Ctrl+P)</translation>
    </message>
    <message>
        <source>More that can be done</source>
        <translation>More that can be done</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page before</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>The page is being opened …</source>
        <translation>The page is being opened …</translation>
    </message>
    <message>
        <source>This page cannot be shown here: {file}</source>
        <translation>This page cannot be shown here: {file}</translation>
    </message>
    <message>
        <source>The clock pauses until the papers come. A slip with your words is printed.</source>
        <translation>The clock pauses until the papers come. A slip with your words is printed.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>What the applicant should bring or mend, and why</source>
        <translation>What the applicant should bring or mend, and why</translation>
    </message>
    <message>
        <source>Ask and print</source>
        <translation>Ask and print</translation>
    </message>
    <message>
        <source>The dossier of {name} ends here. This cannot be undone.</source>
        <translation>The dossier of {name} ends here. This cannot be undone.</translation>
    </message>
    <message>
        <source>Why it is refused; this is printed for the applicant</source>
        <translation>Why it is refused; this is printed for the applicant</translation>
    </message>
    <message>
        <source>Refuse and print</source>
        <translation>Refuse and print</translation>
    </message>
    <message>
        <source>Work on the dossier of {name} ends. This cannot be undone.</source>
        <translation>Work on the dossier of {name} ends. This cannot be undone.</translation>
    </message>
    <message>
        <source>Why it is stopped; this is printed for the applicant</source>
        <translation>Why it is stopped; this is printed for the applicant</translation>
    </message>
    <message>
        <source>Stop and print</source>
        <translation>Stop and print</translation>
    </message>
    <message>
        <source>The dossier of {name} ends at the applicant&apos;s wish.</source>
        <translation>The dossier of {name} ends at the applicant&apos;s wish.</translation>
    </message>
    <message>
        <source>The applicant&apos;s reason</source>
        <translation>The applicant&apos;s reason</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Choose a team.</source>
        <translation>Choose a team.</translation>
    </message>
    <message>
        <source>This center has no team yet; an administrator adds teams in the settings.</source>
        <translation>This center has no team yet; an administrator adds teams in the settings.</translation>
    </message>
    <message>
        <source>The team gets the dossier at once. Only the team can hand it back.</source>
        <translation>The team gets the dossier at once. Only the team can hand it back.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>The result goes to the applicant and the dossier is closed.</source>
        <translation>The result goes to the applicant and the dossier is closed.</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>Who receives it</translation>
    </message>
    <message>
        <source>The clock pauses until the payment comes.</source>
        <translation>The clock pauses until the payment comes.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Write an amount in figures.</source>
        <translation>Write an amount in figures.</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>What it is for</translation>
    </message>
    <message>
        <source>The clock runs on from now.</source>
        <translation>The clock runs on from now.</translation>
    </message>
    <message>
        <source>Number of the payment receipt</source>
        <translation>Number of the payment receipt</translation>
    </message>
    <message>
        <source>The clock pauses until you let it run again.</source>
        <translation>The clock pauses until you let it run again.</translation>
    </message>
    <message>
        <source>A slip with an apology is printed. On time is still judged by the first promise.</source>
        <translation>A slip with an apology is printed. On time is still judged by the first promise.</translation>
    </message>
    <message>
        <source>Write a day and an hour to come, such as 30/11/2026 16:00.</source>
        <translation>Write a day and an hour to come, such as 30/11/2026 16:00.</translation>
    </message>
    <message>
        <source>Why it takes longer; this is printed for the applicant</source>
        <translation>Why it takes longer; this is printed for the applicant</translation>
    </message>
    <message>
        <source>Save and print</source>
        <translation>Save and print</translation>
    </message>
    <message>
        <source>The clock stops now.</source>
        <translation>The clock stops now.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>The result was handed over at once</source>
        <translation>The result was handed over at once</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Write the note.</source>
        <translation>Write the note.</translation>
    </message>
    <message>
        <source>the applicant&apos;s own works</source>
        <translation>the applicant&apos;s own works</translation>
    </message>
    <message>
        <source>another agency</source>
        <translation>another agency</translation>
    </message>
    <message>
        <source>force majeure</source>
        <translation>force majeure</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>Waiting for</translation>
    </message>
    <message>
        <source>Which agency</source>
        <translation>Which agency</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>From the kiosk</source>
        <translation>From the kiosk</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Oldest first</translation>
    </message>
    <message>
        <source>Due first</source>
        <translation>Due first</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>{n} dossier</source>
        <translation>{n} dossier</translation>
    </message>
    <message>
        <source>{n} dossiers</source>
        <translation>{n} dossiers</translation>
    </message>
    <message>
        <source>{n} to settle today</source>
        <translation>{n} to settle today</translation>
    </message>
    <message>
        <source>Open dossiers</source>
        <translation>Open dossiers</translation>
    </message>
    <message>
        <source>at this center</source>
        <translation>at this center</translation>
    </message>
    <message>
        <source>Handed in today</source>
        <translation>Handed in today</translation>
    </message>
    <message>
        <source>{n} at the kiosk</source>
        <translation>{n} at the kiosk</translation>
    </message>
    <message>
        <source>before the day ends</source>
        <translation>before the day ends</translation>
    </message>
    <message>
        <source>settle these first</source>
        <translation>settle these first</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>waiting for someone else</source>
        <translation>waiting for someone else</translation>
    </message>
    <message>
        <source>The catalogue is still being read; try again in a moment.</source>
        <translation>The catalogue is still being read; try again in a moment.</translation>
    </message>
    <message>
        <source>{code} is filed</source>
        <translation>{code} is filed</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>not started</translation>
    </message>
    <message>
        <source>never started</source>
        <translation>never started</translation>
    </message>
    <message>
        <source>no due</source>
        <translation>no due</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} day</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>overdue today</source>
        <translation>overdue today</translation>
    </message>
    <message>
        <source>{n} day late</source>
        <translation>{n} day late</translation>
    </message>
    <message>
        <source>{n} days late</source>
        <translation>{n} days late</translation>
    </message>
    <message>
        <source>done, late</source>
        <translation>done, late</translation>
    </message>
    <message>
        <source>done in time</source>
        <translation>done in time</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>paused today</source>
        <translation>paused today</translation>
    </message>
    <message>
        <source>paused {n} day</source>
        <translation>paused {n} day</translation>
    </message>
    <message>
        <source>paused {n} days</source>
        <translation>paused {n} days</translation>
    </message>
    <message>
        <source>to accept</source>
        <translation>to accept</translation>
    </message>
    <message>
        <source>Choose a dossier in the list to see it here.</source>
        <translation>Choose a dossier in the list to see it here.</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>Printers, paper</source>
        <translation>Printers, paper</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Nothing needs attention.</translation>
    </message>
    <message>
        <source>OneDoor – counter</source>
        <translation>OneDoor – counter</translation>
    </message>
    <message>
        <source>Scan a QR, or type a code, name or phone number</source>
        <translation>Scan a QR, or type a code, name or phone number</translation>
    </message>
    <message>
        <source>Search (F3)</source>
        <translation>Search (F3)</translation>
    </message>
    <message>
        <source>All procedures</source>
        <translation>All procedures</translation>
    </message>
    <message>
        <source>Take an application at the counter (F2)</source>
        <translation>Take an application at the counter (F2)</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Ctrl+P prints the slip</source>
        <translation>↑ ↓ choose · Enter opens · Ctrl+P prints the slip</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>OneDoor – log in</source>
        <translation>OneDoor – log in</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
</context>
<context>
    <name>Launcher</name>
    <message>
        <source>OneDoor</source>
        <translation>OneDoor</translation>
    </message>
    <message>
        <source>What would you like to open?</source>
        <translation>What would you like to open?</translation>
    </message>
    <message>
        <source>Close OneDoor</source>
        <translation>Close OneDoor</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Citizens apply at the touchscreen and take a receipt with the appointment.</source>
        <translation>Citizens apply at the touchscreen and take a receipt with the appointment.</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Clerks accept dossiers, transfer them to field teams and hand over results.</source>
        <translation>Clerks accept dossiers, transfer them to field teams and hand over results.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Managers see the month in figures and print the report.</source>
        <translation>Managers see the month in figures and print the report.</translation>
    </message>
    <message>
        <source>Field team</source>
        <translation>Field team</translation>
    </message>
    <message>
        <source>Teams take their dossiers and report the work, in a browser or on a phone.</source>
        <translation>Teams take their dossiers and report the work, in a browser or on a phone.</translation>
    </message>
    <message>
        <source>It is open already, in a window of its own.</source>
        <translation>It is open already, in a window of its own.</translation>
    </message>
    <message>
        <source>The team page is on the hub of this center.</source>
        <translation>The team page is on the hub of this center.</translation>
    </message>
    <message>
        <source>The hub is still starting. Please try again in a moment.</source>
        <translation>The hub is still starting. Please try again in a moment.</translation>
    </message>
    <message>
        <source>Open this page in a browser: {page}</source>
        <translation>Open this page in a browser: {page}</translation>
    </message>
    <message>
        <source>Log in as {login} with the password {password}.</source>
        <translation>Log in as {login} with the password {password}.</translation>
    </message>
</context>
<context>
    <name>Manager</name>
    <message>
        <source>No dossiers were settled in this month</source>
        <translation>No dossiers were settled in this month</translation>
    </message>
    <message>
        <source>Settled by unit</source>
        <translation>Settled by unit</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>Ahead</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>target {share}</source>
        <translation>target {share}</translation>
    </message>
    <message>
        <source>No dossiers were settled in these months</source>
        <translation>No dossiers were settled in these months</translation>
    </message>
    <message>
        <source>Share ahead or on time, 12 months</source>
        <translation>Share ahead or on time, 12 months</translation>
    </message>
    <message>
        <source>Close {month}</source>
        <translation>Close {month}</translation>
    </message>
    <message>
        <source>The table and the list of dossiers behind it are frozen and signed with your name. What comes to light later stands beside them, never in the old numbers.</source>
        <translation>The table and the list of dossiers behind it are frozen and signed with your name. What comes to light later stands beside them, never in the old numbers.</translation>
    </message>
    <message>
        <source>Reason, if a station has not been heard since the month ended</source>
        <translation>Reason, if a station has not been heard since the month ended</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>Close the month</translation>
    </message>
    <message>
        <source>Unit · procedure</source>
        <translation>Unit · procedure</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>Settled</source>
        <comment>column</comment>
        <translation>Settled</translation>
    </message>
    <message>
        <source>% overdue</source>
        <translation>% overdue</translation>
    </message>
    <message>
        <source>Mean days</source>
        <translation>Mean days</translation>
    </message>
    <message>
        <source>Figures by unit and procedure</source>
        <translation>Figures by unit and procedure</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Close month</source>
        <translation>Close month</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Month before (Alt+Left)</source>
        <translation>Month before (Alt+Left)</translation>
    </message>
    <message>
        <source>Next month (Alt+Right)</source>
        <translation>Next month (Alt+Right)</translation>
    </message>
    <message>
        <source>Print the report (Ctrl+P)</source>
        <translation>Print the report (Ctrl+P)</translation>
    </message>
    <message>
        <source>Save the report as PDF (Ctrl+S)</source>
        <translation>Save the report as PDF (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save the figures for Excel (Ctrl+E)</source>
        <translation>Save the figures for Excel (Ctrl+E)</translation>
    </message>
    <message>
        <source>Closed {at}</source>
        <translation>Closed {at}</translation>
    </message>
    <message>
        <source>provisional until {day}</source>
        <translation>provisional until {day}</translation>
    </message>
    <message>
        <source>By unit, {month}</source>
        <translation>By unit, {month}</translation>
    </message>
    <message>
        <source>Overdue dossiers, {month}</source>
        <translation>Overdue dossiers, {month}</translation>
    </message>
    <message>
        <source>No dossier of this month is overdue.</source>
        <translation>No dossier of this month is overdue.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>Settled on</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>still open</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>This center has no accounts yet: whoever stands before a screen may work at it. The first account is an administrator&apos;s; make it on this machine with the command:</source>
        <translation>This center has no accounts yet: whoever stands before a screen may work at it. The first account is an administrator&apos;s; make it on this machine with the command:</translation>
    </message>
    <message>
        <source>Only field teams have accounts: whoever stands before a screen of the center may work at it. Make an administrator&apos;s account on this machine with the command:</source>
        <translation>Only field teams have accounts: whoever stands before a screen of the center may work at it. Make an administrator&apos;s account on this machine with the command:</translation>
    </message>
    <message>
        <source>These people log in at the center&apos;s screens, and field teams at their page. An administrator adds another one with the command:</source>
        <translation>These people log in at the center&apos;s screens, and field teams at their page. An administrator adds another one with the command:</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Field team</source>
        <translation>Field team</translation>
    </message>
    <message>
        <source>An administrator changes these in the settings file of the center.</source>
        <translation>An administrator changes these in the settings file of the center.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Code of the center</source>
        <translation>Code of the center</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Field teams</source>
        <translation>Field teams</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>Hotline</translation>
    </message>
    <message>
        <source>Satisfaction, {month}</source>
        <translation>Satisfaction, {month}</translation>
    </message>
    <message>
        <source>Nobody has rated the service in this month yet.</source>
        <translation>Nobody has rated the service in this month yet.</translation>
    </message>
    <message>
        <source>Scores from 1 to 5, given by applicants at the kiosk or on the tracking page.</source>
        <translation>Scores from 1 to 5, given by applicants at the kiosk or on the tracking page.</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>not rated</translation>
    </message>
    <message>
        <source>{mean} of 5 ({n} ratings)</source>
        <translation>{mean} of 5 ({n} ratings)</translation>
    </message>
    <message>
        <source>The page is being set …</source>
        <translation>The page is being set …</translation>
    </message>
    <message>
        <source>Page {n} / {of}</source>
        <translation>Page {n} / {of}</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 landscape</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Print the report</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page before</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>{n} from before</source>
        <translation>{n} from before</translation>
    </message>
    <message>
        <source>{n} still open</source>
        <translation>{n} still open</translation>
    </message>
    <message>
        <source>Ahead of time</source>
        <translation>Ahead of time</translation>
    </message>
    <message>
        <source>Mean time</source>
        <translation>Mean time</translation>
    </message>
    <message>
        <source>No dossiers in this month</source>
        <translation>No dossiers in this month</translation>
    </message>
    <message>
        <source>{n} unit has nothing overdue</source>
        <translation>{n} unit has nothing overdue</translation>
    </message>
    <message>
        <source>{n} units have nothing overdue</source>
        <translation>{n} units have nothing overdue</translation>
    </message>
    <message>
        <source>{n} settled late: {procedure}.</source>
        <translation>{n} settled late: {procedure}.</translation>
    </message>
    <message>
        <source>{n} settled late, {m} of them {procedure}.</source>
        <translation>{n} settled late, {m} of them {procedure}.</translation>
    </message>
    <message>
        <source>{n} still open past the due.</source>
        <translation>{n} still open past the due.</translation>
    </message>
    <message>
        <source>The figures are being counted …</source>
        <translation>The figures are being counted …</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>not assigned</translation>
    </message>
    <message>
        <source>Figures closed at {at}</source>
        <translation>Figures closed at {at}</translation>
    </message>
    <message>
        <source>Figures of {at}</source>
        <translation>Figures of {at}</translation>
    </message>
    <message>
        <source>Time counts in working days, less the time spent waiting for the applicant</source>
        <translation>Time counts in working days, less the time spent waiting for the applicant</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>Monthly report</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>By unit</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Nothing needs attention.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Saved as {file}</translation>
    </message>
    <message>
        <source>Closed; the hash begins with {hash}</source>
        <translation>Closed; the hash begins with {hash}</translation>
    </message>
    <message>
        <source>OneDoor – reports</source>
        <translation>OneDoor – reports</translation>
    </message>
    <message>
        <source>Reports for management</source>
        <translation>Reports for management</translation>
    </message>
    <message>
        <source>Report on handled dossiers</source>
        <translation>Report on handled dossiers</translation>
    </message>
</context>
<context>
    <name>Widgets</name>
    <message>
        <source>OneDoor</source>
        <translation>OneDoor</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Close this window</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>What needs attention</translation>
    </message>
    <message>
        <source>{name}: language and close</source>
        <translation>{name}: language and close</translation>
    </message>
</context>
</TS>
