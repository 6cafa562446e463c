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
        <source>later at the counter</source>
        <translation>later at the counter</translation>
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
        <source>It takes about %1 minutes here. You see the result at once.</source>
        <translation>It takes about %1 minutes here. You see the result at once.</translation>
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
</context>
</TS>
