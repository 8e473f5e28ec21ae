/// The phrases that news sites put around their articles. Words alone, without punctuation.
enum FurniturePhrases {
  /// Furniture where they are the whole paragraph.
  static let whole: StaticString = """
    leave a comment
    leave a reply
    post a comment
    add a comment
    write a comment
    view comments
    show comments
    read comments
    comments
    comment
    comments closed
    join the conversation
    join the discussion
    trending
    trending now
    trending stories
    trending topics
    trending news
    most read
    most popular
    most viewed
    most shared
    popular
    popular now
    popular stories
    top stories
    latest news
    latest stories
    more news
    more stories
    more from this section
    more on this story
    more on this topic
    more coverage
    related
    related articles
    related stories
    related coverage
    related content
    related topics
    related posts
    related links
    related news
    related video
    recommended
    recommended for you
    recommended stories
    recommended reading
    you may also like
    you might also like
    you may like
    you might be interested in
    around the web
    from the web
    what to read next
    up next
    read next
    next story
    previous story
    read more
    read full story
    read the full story
    continue reading
    keep reading
    show more
    load more
    see more
    learn more
    click here
    editor's picks
    editors' picks
    don't miss
    in case you missed it
    also on huffpost
    also on worldpost
    before you go
    share
    share this
    share this article
    share this story
    share this page
    share on facebook
    share on twitter
    share with friends
    share via email
    share on social media
    tweet
    tweet this
    pin it
    email
    email this
    print
    print this
    print this page
    save
    save article
    save for later
    bookmark
    copy link
    link copied
    facebook
    twitter
    instagram
    linkedin
    whatsapp
    pinterest
    reddit
    youtube
    google
    subscribe
    subscribe now
    subscribe today
    sign up
    sign up now
    sign in
    log in
    register
    register now
    newsletter
    newsletters
    newsletter signup
    our newsletters
    follow us
    contact us
    about us
    privacy policy
    terms of use
    terms of service
    cookie policy
    advertisement
    advertisements
    advertising
    ad
    sponsored
    sponsored content
    promoted
    promoted content
    paid content
    paid post
    story continues below
    story continues below advertisement
    article continues below
    article continues below advertisement
    advertisement continue reading the main story
    continue reading below
    scroll to continue
    skip to content
    skip to main content
    skip advertisement
    back to top
    return to top
    loading
    listen
    listen to article
    listen to this article
    play video
    play audio
    watch video
    watch now
    video
    photo
    photos
    photo gallery
    gallery
    image
    caption
    hide caption
    toggle caption
    enlarge this image
    view gallery
    close
    menu
    search
    home
    tags
    topics
    filed under
    abstract
    full text
    file photo
    getty
    getty images
    shutterstock
    associated press
    all rights reserved
    correction appended
    enter your email address
    your email address
    thank you for subscribing
    thanks for reading
    give this article
    gift this article
    support us
    support our journalism
    donate
    donate now
    become a member
    """

  /// Furniture where a short paragraph begins with them.
  static let openings: StaticString = """
    sign up for our
    sign up to our
    sign up here
    sign up for the newsletter
    sign up for breaking news
    sign up for free
    sign up to receive
    sign up to get
    subscribe to our
    subscribe to the newsletter
    subscribe for free
    subscribe now
    get our newsletter
    get our free
    get our daily
    get the latest news
    get the day's
    get breaking news
    get email alerts
    get unlimited access
    download our app
    download the app
    download our free
    join our
    follow us on
    follow us at
    find us on
    like us on
    like our page
    connect with us
    follow me on twitter
    click here to
    click here for
    tap here to
    share this article
    share this story
    support our journalism
    help us
    copyright ©
    ©
    all rights reserved
    all contents copyright
    this material may not be published
    this story originally appeared
    this article originally appeared
    this article was originally published
    this story was originally published
    first published in
    originally published
    last updated
    last modified
    photo by
    photos by
    photograph by
    photographs by
    photo credit
    photo courtesy
    image credit
    image source
    image via
    image courtesy
    picture credit
    picture by
    video by
    illustration by
    graphic by
    view image in fullscreen
    tweet author
    watch the video
    watch a video
    watch the clip
    watch a clip
    watch the full
    watch the ad
    watch it below
    watch it above
    watch below
    watch above
    see photos
    see more photos
    scroll down
    read more about
    read more on
    read also
    also read
    see also
    see more from
    more from
    related stories
    related articles
    story continues below
    article continues below
    recommended for you
    do you have a news tip
    have a news tip
    send news tips
    contact the author
    email the author
    """

  /// Who else worked on the article: furniture where a paragraph begins with them.
  static let workCredits: StaticString = """
    reporting by
    reporting and writing by
    additional reporting by
    additional reporting from
    editing by
    edited by
    writing by
    written by
    compiled by
    with reporting by
    with reporting from
    our standards
    """

  /// Furniture where a short paragraph holds them.
  static let workNotes: StaticString = """
    contributed to this report
    contributed to this story
    contributed to this article
    contributed reporting
    contributed to the report
    """

  /// Furniture where a short paragraph begins with them and a colon.
  static let labelOpenings: StaticString = """
    read more
    read also
    also read
    related
    related story
    related stories
    related article
    related video
    see also
    more
    more on this
    don't miss
    recommended
    trending
    share
    tags
    topics
    filed under
    keywords
    category
    categories
    image
    images
    photo
    photos
    picture
    photograph
    photographer
    caption
    credit
    credits
    source image
    video
    follow
    published
    posted
    updated
    last updated
    first published
    date
    author
    byline
    by
    contact
    advertisement
    sponsored
    """

  /// Picture agencies and the like, at the end of a caption.
  static let credits: StaticString = """
    ap photo
    ap file
    file photo
    getty images
    getty
    afp photo
    afp
    reuters
    epa
    shutterstock
    istock
    associated press
    bloomberg via getty images
    photo by
    photo courtesy
    courtesy photo
    handout
    wikimedia commons
    flickr
    screenshot
    screengrab
    """

  /// Words of dates and times.
  static let dateWords: StaticString = """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    am pm a.m p.m et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest
    published updated posted last modified first created at on min read minute minutes ago hours hour day days
    """

  /// What people are seen to do in pictures.
  static let sceneVerbs: StaticString = """
    addresses speaks attends arrives walks gestures looks poses stands sits waves greets shakes meets delivers holds
    listens answers testifies smiles reacts talks leaves laughs participates watches applauds embraces
    hugs kisses points boards departs tours chairs presides campaigns rallies
    pauses prepares exits enters celebrates prays marches rides drives lays inspects
    """
}
